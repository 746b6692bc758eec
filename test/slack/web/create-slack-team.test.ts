import { describe, expect, it } from 'vitest';
import { ReadingIncomplete } from '../../../src/ports/gateway-errors.ts';
import type { SlackTeam } from '../../../src/ports/slack-team.ts';
import { SlackRefused } from '../../../src/slack/web/slack-refused.ts';
import { openScriptedTeam } from './support/open-scripted-team.ts';
import { no, ok, type WebCall, type WebScript } from './support/script-slack.ts';

const AUTH = {
  url: 'https://acme.slack.com/',
  team: 'Acme',
  user: 'rollcall',
  team_id: 'T1',
  user_id: 'U0BOT',
  bot_id: 'B1',
};

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
    const { team, clock, calls } = openScriptedTeam(() =>
      ok(AUTH, { 'x-oauth-scopes': 'commands, users:read,' }),
    );
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
    const { team, clock } = openScriptedTeam(() => answer);
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
    const { team, clock } = openScriptedTeam(by({ 'team.info': ok({ team: info }) }));
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
    const { team, clock } = openScriptedTeam(by({ 'team.billing.info': script }));
    expect(await clock.until(team.readPlan())).toBe(plan);
  });
});

describe('users', () => {
  it('reads everybody page by page', async () => {
    const { team, clock, calls } = openScriptedTeam(
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
    const { team, clock, calls } = openScriptedTeam(
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
    const { team, clock } = openScriptedTeam(by({ 'users.list': page }));
    await expect(clock.until(collect(team))).rejects.toBeInstanceOf(ReadingIncomplete);
  });

  it('stops between pages when it is told to', async () => {
    const stop = new AbortController();
    const { team, clock } = openScriptedTeam(
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
    const { team, clock } = openScriptedTeam(
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
      const { team, clock, calls } = openScriptedTeam(by({ 'auth.revoke': script }));
      await clock.until(team.revokeAdminToken());
      expect(calls.map(({ method, authorization }) => [method, authorization])).toEqual([
        ['auth.revoke', 'Bearer xoxp-admin-secret'],
      ]);
    }
  });
});
