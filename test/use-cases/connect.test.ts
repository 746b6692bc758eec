import { describe, expect, it } from 'vitest';
import type { AllowedTeams } from '../../src/domain/allowed-team.ts';
import { type ConnectRequest, connect } from '../../src/use-cases/connect.ts';
import { verifyTokens } from '../../src/use-cases/verify-tokens.ts';
import { makeAccount } from '../contracts/make-account.ts';
import { createInMemorySlack, type InMemorySlack } from '../support/in-memory/in-memory-slack.ts';
import { openInMemoryPorts } from '../support/in-memory/open-in-memory-ports.ts';

const ANY: AllowedTeams = { kind: 'any' };
const REQUEST: ConnectRequest = {
  botToken: 'bot token',
  adminToken: 'admin token',
  allowed: ANY,
  revokeRefused: true,
};

/** A Slack whose admin token an owner holds. */
const openSlack = (role: 'owner' | 'admin' | 'member' = 'owner') =>
  createInMemorySlack([makeAccount('U0HOLDER', { role })]);

/** `team ok`, `installer not_slack_admin fatal`: the check list in words. */
async function checked(slack: InMemorySlack, allowed = ANY, connected: readonly string[] = []) {
  const { checks } = await verifyTokens(slack, allowed, connected);
  return checks.map(
    ({ name, ok, problem, fatal }) => `${name} ${ok ? 'ok' : problem}${fatal ? ' fatal' : ''}`,
  );
}

const ALL_WELL = ['team ok', 'installer ok', 'scopes ok', 'plan ok', 'scim ok', 'read ok'];
const replaced = (line: string) => {
  const [name] = line.split(' ');
  return ALL_WELL.map((one) => (one.startsWith(`${name} `) ? line : one));
};

describe('the checks', () => {
  it('all pass for an owner or an admin of the right team', async () => {
    expect(await checked(openSlack())).toEqual(ALL_WELL);
    expect(await checked(openSlack('admin'))).toEqual(ALL_WELL);
  });

  it.each([
    ['its id', 'T0ACME', true],
    ['its domain', 'acme', true],
    ['its SSO address', 'https://acme.slack.com/sso/saml', true],
    ['another id', 'T0OTHER', false],
    ['another SSO address', 'https://acme-two.slack.com/sso/saml', false],
  ])('the team has to be the one that is configured by %s', async (_by, name, allowed) => {
    const found = await checked(openSlack(), { kind: 'named', names: [name] });
    expect(found).toEqual(allowed ? ALL_WELL : ['team wrong_workspace fatal']);
  });

  it('the first team that connected is the only one', async () => {
    expect(await checked(openSlack(), { kind: 'first' })).toEqual(ALL_WELL);
    expect(await checked(openSlack(), { kind: 'first' }, ['T0ACME'])).toEqual(ALL_WELL);
    expect(await checked(openSlack(), { kind: 'first' }, ['T0OTHER'])).toEqual([
      'team wrong_workspace fatal',
    ]);
  });

  it('the two tokens are of one team', async () => {
    const slack = openSlack();
    slack.state.bot = { ...slack.state.bot, teamId: 'T0OTHER' };
    expect(await checked(slack)).toEqual(['team tokens_of_two_teams fatal']);
  });

  it('two workspaces of one organisation are two teams', async () => {
    const slack = openSlack();
    slack.state.bot = { ...slack.state.bot, teamId: 'T0OTHER', enterpriseId: 'E1' };
    slack.state.admin = { ...slack.state.admin, enterpriseId: 'E1' };
    expect(await checked(slack)).toEqual(['team tokens_of_two_teams fatal']);
  });

  it('two organisation-wide installs that name no team are compared by their organisation', async () => {
    const slack = openSlack();
    const wide = { teamId: null, enterpriseId: 'E1', isEnterpriseInstall: true };
    slack.state.bot = { ...slack.state.bot, ...wide };
    slack.state.admin = { ...slack.state.admin, ...wide };
    expect(await checked(slack)).toEqual(ALL_WELL);
    slack.state.admin = { ...slack.state.admin, enterpriseId: 'E2' };
    expect(await checked(slack)).toEqual(['team tokens_of_two_teams fatal']);
  });

  it('the installer has the role', async () => {
    expect(await checked(openSlack('member'))).toEqual(replaced('installer not_slack_admin fatal'));
  });

  it('an organisation asks for an owner of the organisation, not an admin', async () => {
    for (const role of ['owner', 'admin'] as const) {
      const slack = openSlack(role);
      const wide = { enterpriseId: 'E1', isEnterpriseInstall: true };
      slack.state.bot = { ...slack.state.bot, ...wide };
      slack.state.admin = { ...slack.state.admin, ...wide };
      const wanted = role === 'owner' ? ALL_WELL : replaced('installer not_slack_admin fatal');
      expect(await checked(slack)).toEqual(wanted);
    }
  });

  it('an install on one workspace of an organisation is refused: SCIM takes no such token', async () => {
    const slack = openSlack();
    slack.state.bot = { ...slack.state.bot, enterpriseId: 'E1' };
    slack.state.admin = { ...slack.state.admin, enterpriseId: 'E1' };
    expect(await checked(slack)).toEqual(replaced('installer not_organization_install fatal'));
  });

  it('a missing scope is named', async () => {
    const slack = openSlack();
    slack.state.bot = { ...slack.state.bot, scopes: ['commands', 'chat:write', 'users:read', 'team:read'] };
    const { checks } = await verifyTokens(slack, ANY, []);
    const scopes = checks.find(({ name }) => name === 'scopes');
    expect(scopes).toMatchObject({ problem: 'scope_missing', facts: { missing: 'users:read.email' } });
  });

  it('a plan without SCIM is told', async () => {
    const slack = openSlack();
    slack.state.plan = 'pro';
    slack.state.reachable = false;
    const found = await checked(slack);
    expect(found).toContain('plan slack_plan_missing');
  });

  it('a plan that is unknown, or an exception of Slack’s, is found out by a read', async () => {
    for (const plan of ['unknown', 'pro'] as const) {
      const slack = openSlack();
      slack.state.plan = plan;
      expect(await checked(slack)).toEqual(ALL_WELL);
    }
    const slack = openSlack();
    slack.state.plan = 'unknown';
    slack.failNext('readAccount', { kind: 'unavailable', effect: 'before' });
    expect(await checked(slack)).toEqual([
      'team ok',
      'installer ok',
      'scopes ok',
      'scim ok',
      'read slack_unavailable',
    ]);
  });

  it('a token that Slack refuses ends the list', async () => {
    const slack = openSlack();
    slack.failNext('readIdentity', { kind: 'credentials_refused' }, { about: 'admin' });
    expect(await checked(slack)).toEqual(['team credentials_refused fatal']);
  });
});

describe('connecting', () => {
  it('keeps the tokens, looks at once, and leaves a receipt', async () => {
    const slack = openSlack();
    const ports = openInMemoryPorts(slack);
    const { connection } = await connect(ports, REQUEST);
    const id = connection?.id ?? '';
    expect(connection).toMatchObject({ state: 'connected', slackId: 'T0ACME', holderId: 'U0HOLDER' });
    expect(await ports.installations.readBotToken(id)).toMatchObject({ token: 'bot token', userId: 'U0BOT' });
    expect(await ports.installations.readAdminToken(id)).toMatchObject({ token: 'admin token' });
    expect(ports.told.comparisons).toEqual(['connected']);
    const query = { email: null, from: null, to: null, limit: 10 };
    const receipts = await ports.receipts.list(id, query);
    expect(receipts.map(({ event }) => event)).toEqual(['connected']);
    expect(JSON.stringify(receipts)).not.toContain('token"');
    expect(slack.state.revoked).toBe(0);
  });

  it('SCIM that does not answer is not the token’s fault: it is kept, and the connection is not well', async () => {
    const slack = openSlack();
    slack.state.reachable = false;
    const ports = openInMemoryPorts(slack);
    const { connection, checks } = await connect(ports, REQUEST);
    expect(connection?.state).toBe('broken');
    expect(checks.find(({ ok }) => !ok)).toMatchObject({ name: 'scim', problem: 'slack_unavailable' });
    expect(await ports.installations.readAdminToken(connection?.id ?? '')).not.toBeNull();
    expect(slack.state.revoked).toBe(0);
  });

  it('[G7] a new token ends a quarantine', async () => {
    const slack = openSlack();
    const ports = openInMemoryPorts(slack);
    const { connection } = await connect(ports, REQUEST);
    const id = connection?.id ?? '';
    const now = ports.clock.now();
    const until = new Date(now.getTime() + 60_000);
    await ports.connections.setQuarantine(id, { since: now, until, failures: 3, why: 'credentials_refused' });
    await connect(ports, REQUEST);
    expect((await ports.connections.get(id))?.quarantine).toBeNull();
  });

  describe('a token that is not kept', () => {
    it('is revoked', async () => {
      const slack = openSlack('member');
      const ports = openInMemoryPorts(slack);
      expect((await connect(ports, REQUEST)).connection).toBeNull();
      expect(slack.state.revoked).toBe(1);
      expect(await ports.connections.list()).toEqual([]);
    });

    it('is left alone where it was given by hand', async () => {
      const slack = openSlack('member');
      await connect(openInMemoryPorts(slack), { ...REQUEST, revokeRefused: false });
      expect(slack.state.revoked).toBe(0);
    });

    /** Connected well, and then somebody comes again with what is refused. */
    async function comeAgain(spoil: (slack: InMemorySlack) => void, allowed = ANY) {
      const slack = openSlack();
      const ports = openInMemoryPorts(slack);
      const { connection } = await connect(ports, REQUEST);
      spoil(slack);
      const again = await connect(ports, { ...REQUEST, adminToken: 'new admin token', allowed });
      expect(again.connection).toBeNull();
      const kept = await ports.installations.readAdminToken(connection?.id ?? '');
      expect(kept?.token).toBe('admin token');
      return slack.state.revoked;
    }

    it('is not revoked where the same person holds the working connection', async () => {
      expect(await comeAgain((slack) => slack.change('U0HOLDER', { role: 'member' }))).toBe(0);
    });

    it('is not revoked either where the configured team has changed since', async () => {
      expect(await comeAgain(() => {}, { kind: 'named', names: ['T0OTHER'] })).toBe(0);
    });

    it('is not revoked either where only the bot is of another team', async () => {
      const otherBot = ({ state }: InMemorySlack) => {
        state.bot = { ...state.bot, teamId: 'T0OTHER' };
      };
      expect(await comeAgain(otherBot)).toBe(0);
    });

    it('is revoked where somebody else of that team came', async () => {
      const somebodyElse = ({ state }: InMemorySlack) => {
        state.accounts.set('U0ELSE', makeAccount('U0ELSE', { role: 'member' }));
        state.admin = { ...state.admin, userId: 'U0ELSE' };
      };
      expect(await comeAgain(somebodyElse)).toBe(1);
    });

    it('a revocation that fails is no fault', async () => {
      const slack = openSlack('member');
      slack.failNext('revokeAdminToken', { kind: 'unavailable', effect: 'before' });
      const { connection } = await connect(openInMemoryPorts(slack), REQUEST);
      expect(connection).toBeNull();
    });
  });
});
