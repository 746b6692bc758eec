import { describe, expect, it } from 'vitest';
import {
  CredentialsRefused,
  ReadingIncomplete,
  ScopeMissing,
  SlackUnavailable,
} from '../../../src/ports/gateway-errors.ts';
import type { SlackTeam } from '../../../src/ports/slack-team.ts';
import { createSlackTeam } from '../../../src/slack/web/create-slack-team.ts';
import { SlackRefused } from '../../../src/slack/web/slack-refused.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import {
  createListeningLog,
  no,
  ok,
  scriptSlack,
  type WebCall,
  type WebScript,
} from './support/script-slack.ts';

const AUTH = {
  url: 'https://acme.slack.com/',
  team: 'Acme',
  user: 'rollcall',
  team_id: 'T1',
  user_id: 'U0BOT',
  bot_id: 'B1',
};

function setUp(answer: (call: WebCall, index: number) => WebScript) {
  const clock = createManualClock();
  const { fetch, calls } = scriptSlack(answer);
  const { log, said } = createListeningLog();
  const team = createSlackTeam({
    botToken: 'xoxb-bot-secret',
    adminToken: 'xoxp-admin-secret',
    slackApiUrl: 'https://slack.test/api/',
    fetch,
    clock,
    log,
  });
  return { team, clock, calls, said };
}

/** Answers by method; auth.test answers as a team's bot unless told otherwise. */
const by =
  (methods: Readonly<Record<string, WebScript | ((call: WebCall) => WebScript)>>) =>
  (call: WebCall): WebScript => {
    const script = methods[call.method] ?? (call.method === 'auth.test' ? ok(AUTH) : no('unknown_method'));
    return typeof script === 'function' ? script(call) : script;
  };

async function collect(team: SlackTeam, signal?: AbortSignal) {
  const pages = [];
  for await (const page of team.readUsers(signal)) pages.push(page.map(({ id }) => id));
  return pages;
}

describe('identity', () => {
  it('tells who each token is and what it may do', async () => {
    const { team, clock, calls } = setUp(() => ok(AUTH, { 'x-oauth-scopes': 'commands, users:read,' }));
    expect(await clock.until(team.readBotIdentity())).toEqual({
      teamId: 'T1',
      enterpriseId: null,
      teamName: 'Acme',
      url: 'https://acme.slack.com/',
      userId: 'U0BOT',
      isEnterpriseInstall: false,
      scopes: ['commands', 'users:read'],
    });
    await clock.until(team.readAdminIdentity());
    expect(calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer xoxb-bot-secret',
      'Bearer xoxp-admin-secret',
    ]);
    expect(calls[0]?.url).toBe('https://slack.test/api/auth.test');
  });

  it.each(['E1', '', undefined])('an organisation-wide token has no team (team_id %j)', async (teamId) => {
    const answer = ok({ ...AUTH, team_id: teamId, enterprise_id: 'E1', is_enterprise_install: true });
    const { team, clock } = setUp(() => answer);
    expect(await clock.until(team.readBotIdentity())).toMatchObject({
      teamId: null,
      enterpriseId: 'E1',
      isEnterpriseInstall: true,
      scopes: [],
    });
  });
});

describe('team and plan', () => {
  it('reads the team', async () => {
    const info = { id: 'T1', name: 'Acme', domain: 'acme', enterprise_id: 'E1', icon: {} };
    const { team, clock } = setUp(by({ 'team.info': ok({ team: info }) }));
    expect(await clock.until(team.readTeam())).toEqual({
      id: 'T1',
      name: 'Acme',
      domain: 'acme',
      enterpriseId: 'E1',
    });
  });

  it.each<[WebScript, string]>([
    [ok({ plan: 'plus' }), 'business_plus'],
    [ok({}), 'unknown'],
    [no('missing_scope', { needed: 'team.billing:read' }), 'unknown'],
    [no('unknown_method'), 'unknown'],
  ])('what Slack does not tell about its plan is unknown, not no: %#', async (script, plan) => {
    const { team, clock } = setUp(by({ 'team.billing.info': script }));
    expect(await clock.until(team.readPlan())).toBe(plan);
  });
});

describe('users', () => {
  it('reads everybody page by page', async () => {
    const { team, clock, calls } = setUp(
      by({
        'users.list': ({ params }) =>
          params.cursor === undefined
            ? ok({ members: [{ id: 'U1' }, { id: 'U2' }], response_metadata: { next_cursor: 'c1' } })
            : ok({ members: [{ id: 'U3' }, { id: 'U1' }], response_metadata: { next_cursor: '' } }),
      }),
    );
    expect(await clock.until(collect(team))).toEqual([['U1', 'U2'], ['U3']]);
    const asked = calls.filter(({ method }) => method === 'users.list').map(({ params }) => params);
    expect(asked).toEqual([
      { limit: '999', include_locale: 'true' },
      { limit: '999', include_locale: 'true', cursor: 'c1' },
    ]);
  });

  it('reads every granted workspace of an organisation, each person once', async () => {
    const people: Readonly<Record<string, string[]>> = { T1: ['U1', 'U2'], T2: ['U2', 'U3'] };
    const { team, clock, calls } = setUp(
      by({
        'auth.test': ok({ ...AUTH, team_id: 'E1', enterprise_id: 'E1', is_enterprise_install: true }),
        'auth.teams.list': ok({ teams: [{ id: 'T1' }, { id: 'T2' }] }),
        'users.list': ({ params }) =>
          ok({
            members: (people[params.team_id ?? ''] ?? []).map((id) => ({ id, team_id: params.team_id })),
          }),
      }),
    );
    expect(await clock.until(collect(team))).toEqual([['U1', 'U2'], ['U3']]);
    expect(calls.map(({ method }) => method)).toEqual([
      'auth.test',
      'auth.teams.list',
      'users.list',
      'users.list',
    ]);
  });

  it('does not go round in circles', async () => {
    const page = ok({ members: [{ id: 'U1' }], response_metadata: { next_cursor: 'same' } });
    const { team, clock } = setUp(by({ 'users.list': page }));
    await expect(clock.until(collect(team))).rejects.toBeInstanceOf(ReadingIncomplete);
  });

  it('stops between pages when it is told to', async () => {
    const stop = new AbortController();
    const { team, clock } = setUp(
      by({
        'users.list': () => {
          stop.abort(new Error('stopped'));
          return ok({ members: [{ id: 'U1' }], response_metadata: { next_cursor: 'c1' } });
        },
      }),
    );
    await expect(clock.until(collect(team, stop.signal))).rejects.toThrow('stopped');
  });

  it('one user, or null where there is nobody to be seen', async () => {
    const { team, clock } = setUp(
      by({
        'users.info': ({ params }) =>
          params.user === 'U1' ? ok({ user: { id: 'U1', team_id: 'T9' } }) : no(params.user ?? ''),
      }),
    );
    expect(await clock.until(team.readUser('U1'))).toMatchObject({ id: 'U1', stranger: true });
    expect(await clock.until(team.readUser('user_not_found'))).toBeNull();
    expect(await clock.until(team.readUser('user_not_visible'))).toBeNull();
    await expect(clock.until(team.readUser('team_access_not_granted'))).rejects.toBeInstanceOf(SlackRefused);
  });
});

describe('revokeAdminToken', () => {
  it('revokes the admin token; one that is dead already is fine', async () => {
    for (const script of [ok({ revoked: true }), no('token_revoked')]) {
      const { team, clock, calls } = setUp(by({ 'auth.revoke': script }));
      await clock.until(team.revokeAdminToken());
      expect(calls.map(({ method, authorization }) => [method, authorization])).toEqual([
        ['auth.revoke', 'Bearer xoxp-admin-secret'],
      ]);
    }
  });
});

describe('faults', () => {
  const read = async (...scripts: WebScript[]) => {
    const { team, clock, calls, said } = setUp(
      (_call, index) => scripts[Math.min(index, scripts.length - 1)] as WebScript,
    );
    const start = clock.now().getTime();
    const outcome = await clock.until(team.readTeam()).catch((error: unknown) => error);
    return { outcome, calls, said, ms: clock.now().getTime() - start };
  };
  const TEAM = ok({ team: { id: 'T1', name: 'Acme', domain: 'acme' } });

  it.each<[string, WebScript, number]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '7' } }, 7_000],
    ['429 without', { status: 429 }, 30_000],
    ['ratelimited with HTTP 200', no('ratelimited'), 30_000],
  ])('[G7] waits out a rate limit, however often: %s', async (_name, script, ms) => {
    const result = await read(...Array(7).fill(script), TEAM);
    expect(result.outcome).toMatchObject({ id: 'T1' });
    expect(result.ms).toBe(7 * ms);
  });

  it.each<[string, WebScript]>([
    ['a 503', { status: 503, text: 'busy' }],
    ['HTML with HTTP 200', { text: '<html>xoxb-bot-secret</html>' }],
    ['no connection', new TypeError('fetch failed')],
    ['internal_error', no('internal_error')],
  ])('asks again after %s, five times in all', async (_name, script) => {
    expect((await read(script, script, script, script, TEAM)).outcome).toMatchObject({ id: 'T1' });
    const { outcome, calls, said } = await read(script);
    expect(outcome).toBeInstanceOf(SlackUnavailable);
    expect(calls).toHaveLength(5);
    const { message, context } = outcome as SlackUnavailable;
    expect(JSON.stringify([message, context, said])).not.toContain('secret');
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive', 'not_authed', 'token_expired'])(
    '[G7] CredentialsRefused: %s, without asking again',
    async (word) => {
      const { outcome, calls } = await read(no(word));
      expect(outcome).toBeInstanceOf(CredentialsRefused);
      expect(calls).toHaveLength(1);
    },
  );

  it('ScopeMissing names the scope', async () => {
    const { outcome } = await read(no('missing_scope', { needed: 'team:read', provided: 'commands' }));
    expect(outcome).toBeInstanceOf(ScopeMissing);
    expect(outcome).toMatchObject({ context: { needed: 'team:read', method: 'team.info' } });
  });

  it('every other word is a refusal that names it', async () => {
    const { outcome } = await read(no('fancy_new_error'));
    expect(outcome).toBeInstanceOf(SlackRefused);
    expect(outcome).toMatchObject({ retryable: false, context: { error: 'fancy_new_error' } });
  });

  it('an answer in an unknown shape is no answer', async () => {
    const { outcome } = await read(ok({ team: { id: 7 } }));
    expect(outcome).toBeInstanceOf(SlackUnavailable);
    expect(outcome).toMatchObject({ context: { where: ['team.id', 'team.name', 'team.domain'] } });
  });
});
