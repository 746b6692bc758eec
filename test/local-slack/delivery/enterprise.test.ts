import { describe, expect, it, vi } from 'vitest';
import { createDelivery } from '../../../src/local-slack/delivery/create-delivery.ts';
import { addOrganisation } from '../../../src/local-slack/state/add-organisation.ts';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import { changeUser } from '../../../src/local-slack/state/change-user.ts';
import { APP } from '../support/acme-world.ts';
import { callJson } from '../support/call-app.ts';
import { control, installOn, startAcme } from '../support/start-acme.ts';
import { startReceiver } from '../support/start-receiver.ts';

/** Globex, an Enterprise organisation of two workspaces, with the app on the whole of it and in neither. */
async function startGlobex() {
  const slack = await startAcme();
  const { world } = slack;
  addOrganisation(world, {
    organisation: {
      id: 'E0GLOBEX',
      kind: 'enterprise',
      name: 'Globex',
      domain: 'globex',
      plan: 'enterprise',
    },
    teams: ['WEST', 'EAST'].map((name) => ({
      id: `T0${name}`,
      name,
      domain: `globex-${name.toLowerCase()}`,
      emailDomain: 'globex.example',
    })),
  });
  const place = { organisationId: 'E0GLOBEX', teamIds: ['T0WEST', 'T0EAST'] };
  addUser(world, { ...place, id: 'U0OWEN', name: 'owen', email: 'owen@globex.example', orgRole: 'owner' });
  const botScopes = ['commands', 'chat:write', 'users:read'];
  const installed = installOn(slack, { installer: 'U0OWEN', teamId: null, botScopes });
  const { received, url } = await startReceiver(APP.signingSecret);
  world.apps.set(APP.id, {
    ...APP,
    commands: [{ command: '/provision', url, description: '', usageHint: '', shouldEscape: true }],
    eventsUrl: url,
    events: ['team_access_granted', 'team_access_revoked', 'user_change', 'app_home_opened'],
  });
  const grant = (team: string, granted = true) => control(slack, 'act/grant', { app: APP.id, team, granted });
  const delivery = createDelivery({ world, baseUrl: () => slack.url });
  return { slack, world, received, grant, delivery, ...installed };
}

const help = { userId: 'U0OWEN', command: '/provision', text: 'help' };

describe('an organisation-wide install', () => {
  it('has its commands only in workspaces that it was added to', async () => {
    const { delivery, grant, received } = await startGlobex();
    await expect(delivery.sendCommand(help)).rejects.toThrow('no app for that');
    await grant('T0EAST');
    await delivery.sendCommand(help);
    expect(received.at(-1)?.body).toMatchObject({
      team_id: 'T0EAST',
      enterprise_id: 'E0GLOBEX',
      enterprise_name: 'Globex',
      is_enterprise_install: 'true',
    });
    await grant('T0EAST', false);
    await expect(delivery.sendCommand(help)).rejects.toThrow('no app for that');
  });
  it('is told where it was added and taken out', async () => {
    const { grant, received } = await startGlobex();
    await grant('T0WEST');
    await grant('T0WEST', false);
    expect(received.map(({ body }) => body.event)).toMatchObject([
      { type: 'team_access_granted', team_ids: ['T0WEST'] },
      { type: 'team_access_revoked', team_ids: ['T0WEST'] },
    ]);
    expect(received[0]?.body).toMatchObject({
      enterprise_id: 'E0GLOBEX',
      authorizations: [{ enterprise_id: 'E0GLOBEX', team_id: null, is_enterprise_install: true }],
    });
  });
  it('hears of everybody in the organisation', async () => {
    const { world, received } = await startGlobex();
    const owen = world.users.get('U0OWEN');
    if (owen) changeUser(world, owen, { title: 'Owner' });
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.body.event).toMatchObject({
      type: 'user_change',
      user: { profile: { title: 'Owner' } },
    });
  });
  it('posts to people and opens modals from inside a workspace', async () => {
    const { slack, bot, delivery, grant, received } = await startGlobex();
    await grant('T0WEST');
    await delivery.sendCommand(help);
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Help' }, blocks: [] };
    const trigger_id = received.at(-1)?.body.trigger_id;
    expect(await callJson(slack, bot, 'views.open', { trigger_id, view })).toMatchObject({
      view: { team_id: 'T0WEST', app_installed_team_id: 'E0GLOBEX' },
    });
    expect(await callJson(slack, bot, 'chat.postMessage', { channel: 'U0OWEN', text: 'Hi' })).toMatchObject({
      ok: true,
    });
    expect(await callJson(slack, bot, 'chat.postMessage', { channel: '#general', text: 'Hi' })).toMatchObject(
      {
        error: 'team_not_found',
      },
    );
  });
});
