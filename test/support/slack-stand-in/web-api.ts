import type { Answer } from './http.ts';
import type { Tier } from './rate-limits.ts';
import { type SlackState, type TokenKind, tokenKind } from './slack-state.ts';
import { SLACKBOT_ID, toSlackbot, toWebUser } from './web-user.ts';

/** An `ok: false` answer; the HTTP status stays 200, as Slack's does. */
class MethodError extends Error {}

type Params = Readonly<Record<string, string>>;
export type MethodBody = Record<string, unknown>;
type Method = {
  tier: Tier;
  scope: string | null;
  run: (state: SlackState, params: Params, token: TokenKind) => MethodBody;
};

/** Slack: a large team needs a limit; it does not say how large, so small fixtures pass without. */
const LARGE_TEAM = 10_000;
const LARGEST_PAGE = 1000;

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { tier: 'special', scope: null, run: authTest },
  'auth.revoke': { tier: 3, scope: null, run: authRevoke },
  'team.info': { tier: 3, scope: 'team:read', run: teamInfo },
  'team.billing.info': { tier: 3, scope: 'team.billing:read', run: (state) => ({ plan: state.plan }) },
  'users.list': { tier: 2, scope: 'users:read', run: usersList },
  'users.info': { tier: 4, scope: 'users:read', run: usersInfo },
};

/** The Web API methods that Rollcall's command line needs, plus those that a test brings. */
export function createWebApi(
  state: SlackState,
  extra: Readonly<Record<string, (params: Params) => MethodBody>>,
) {
  return {
    answer(name: string, params: Params, token: string | null): Answer {
      const kind = tokenKind(state, token);
      const headers: Record<string, string> =
        kind === null ? {} : { 'x-oauth-scopes': state.scopes[kind].join(',') };
      const retryAfter = state.limits.takeMethod(name, METHODS[name]?.tier ?? 3);
      if (retryAfter > 0) {
        const body = { ok: false, error: 'ratelimited' };
        return { status: 429, headers: { ...headers, 'retry-after': String(retryAfter) }, body };
      }
      try {
        const known = refuseCaller(state, token, kind);
        const added = extra[name];
        const body = added === undefined ? runMethod(state, name, params, known) : added(params);
        return { status: 200, headers, body: { ok: true, ...body } };
      } catch (error) {
        if (!(error instanceof MethodError)) throw error;
        return {
          status: 200,
          headers,
          body: { ok: false, error: error.message, ...scopeFacts(state, error, name, kind) },
        };
      }
    },
  };
}

function refuseCaller(state: SlackState, token: string | null, kind: TokenKind | null): TokenKind {
  if (token === null) throw new MethodError('not_authed');
  if (kind === null) throw new MethodError('invalid_auth');
  if (state.revoked.has(kind)) throw new MethodError('token_revoked');
  if (kind === 'admin' && state.store.accounts.get(state.holderId)?.active !== true) {
    throw new MethodError('account_inactive');
  }
  return kind;
}

function runMethod(state: SlackState, name: string, params: Params, kind: TokenKind): MethodBody {
  const method = METHODS[name];
  if (method === undefined) throw new MethodError('unknown_method');
  if (method.scope !== null && !state.scopes[kind].includes(method.scope))
    throw new MethodError('missing_scope');
  return method.run(state, params, kind);
}

/** https://docs.slack.dev/reference/methods/auth.revoke */
function authRevoke(state: SlackState, _params: Params, kind: TokenKind): MethodBody {
  state.revoked.add(kind);
  return { revoked: true };
}

function scopeFacts(state: SlackState, error: MethodError, name: string, kind: TokenKind | null): MethodBody {
  if (error.message !== 'missing_scope' || kind === null) return {};
  return { needed: METHODS[name]?.scope, provided: state.scopes[kind].join(',') };
}

function authTest(state: SlackState, _params: Params, kind: TokenKind): MethodBody {
  const { team } = state;
  const who =
    kind === 'bot'
      ? { user: 'rollcall', user_id: 'U0STANDBOT', bot_id: 'B0STANDBOT' }
      : { user: state.store.accounts.get(state.holderId)?.userName, user_id: state.holderId };
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    team_id: team.id,
    ...who,
    ...(team.enterpriseId === null ? {} : { enterprise_id: team.enterpriseId }),
    is_enterprise_install: team.orgInstall,
  };
}

function teamInfo({ team }: SlackState): MethodBody {
  const enterprise =
    team.enterpriseId === null ? {} : { enterprise_id: team.enterpriseId, enterprise_name: team.name };
  return {
    team: { id: team.id, name: team.name, domain: team.domain, email_domain: '', icon: {}, ...enterprise },
  };
}

/** Everybody: invited and deactivated people, bots and Slackbot too. Never people of other teams. */
function usersList(state: SlackState, params: Params): MethodBody {
  const ours = state.store.list().filter((account) => account.otherTeam === null);
  const rows = [SLACKBOT_ID, ...ours.map((account) => account.id)];
  const limit = Number(params.limit ?? 0);
  if (!Number.isInteger(limit) || limit < 0 || limit > LARGEST_PAGE) throw new MethodError('invalid_limit');
  if (limit === 0 && rows.length > LARGE_TEAM) throw new MethodError('limit_required');
  const start = readCursor(rows, params.cursor ?? '');
  const end = limit === 0 ? rows.length : start + limit;
  const next = rows[end];
  return {
    members: rows.slice(start, end).map((id) => showUser(state, id)),
    cache_ts: Math.floor(Date.now() / 1000),
    response_metadata: { next_cursor: next === undefined ? '' : toCursor(next) },
  };
}

function toCursor(id: string): string {
  return Buffer.from(`user:${id}`).toString('base64');
}

function readCursor(ids: readonly string[], cursor: string): number {
  if (cursor === '') return 0;
  const at = ids.indexOf(Buffer.from(cursor, 'base64').toString().replace('user:', ''));
  if (at === -1) throw new MethodError('invalid_cursor');
  return at;
}

function usersInfo(state: SlackState, params: Params): MethodBody {
  return { user: showUser(state, params.user ?? '') };
}

function showUser(state: SlackState, id: string): MethodBody {
  if (id === SLACKBOT_ID) return toSlackbot(state.team.id);
  const account = state.store.read(id);
  if (account === undefined) throw new MethodError('user_not_found');
  return toWebUser(account, state);
}
