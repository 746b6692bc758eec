import { describe, expect, it } from 'vitest';
import { changeUser } from '../../../src/local-slack/state/change-user.ts';
import { installApp } from '../../../src/local-slack/state/install-app.ts';
import { uninstallApp } from '../../../src/local-slack/state/uninstall-app.ts';
import type { World } from '../../../src/local-slack/state/world.ts';
import type { RevokedTokens } from '../../../src/local-slack/state/world-events.ts';
import { APP, acmeWorld } from '../support/acme-world.ts';

function install(world: World, botScopes = ['chat:write'], userScopes = ['admin']) {
  const installer = world.users.get('U0ADA');
  if (!installer) throw new Error('no Ada');
  return installApp(world, {
    app: APP,
    organisationId: 'T0ACME',
    teamId: 'T0ACME',
    installer,
    botScopes,
    userScopes,
  });
}

describe('installing an app', () => {
  it('makes a bot user and a token of each kind', () => {
    const world = acmeWorld();
    const { installation, botToken, userToken } = install(world);
    expect(botToken?.token).toMatch(/^xoxb-/);
    expect(userToken).toMatchObject({ type: 'user', userId: 'U0ADA', scopes: ['admin'] });
    expect(world.users.get(installation.botUserId)).toMatchObject({ kind: 'bot', name: 'rollcall' });
    expect(world.users.get('U0ADA')?.appUser).toBe(true);
  });

  it('again gives the same token with more scopes', () => {
    const world = acmeWorld();
    const first = install(world);
    const second = install(world, ['commands']);
    expect(second.botToken?.token).toBe(first.botToken?.token);
    expect(second.botToken?.scopes).toEqual(['chat:write', 'commands']);
  });

  it('ends with the installer for the user token, and with the app for both', () => {
    const world = acmeWorld();
    const told: RevokedTokens[] = [];
    world.events.on('tokens_revoked', (revoked) => told.push(revoked));
    const { installation, botToken, userToken } = install(world);
    const ada = world.users.get('U0ADA');
    if (ada) changeUser(world, ada, { deleted: true });
    expect(userToken?.revokedAt).not.toBeNull();
    expect(botToken?.revokedAt).toBeNull();
    expect(told).toMatchObject([{ appId: APP.id, oauth: ['U0ADA'], bot: [] }]);

    uninstallApp(world, installation);
    expect(botToken?.revokedAt).not.toBeNull();
    expect(told[1]).toMatchObject({ oauth: [], bot: [installation.botUserId] });
    expect(world.installations.size).toBe(0);
    expect(install(world).installation.botUserId).toBe(installation.botUserId);
  });
});
