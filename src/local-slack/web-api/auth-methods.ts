import { WebApiError } from '../server/web-api-error.ts';
import { readFlag, readNumber, readText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod } from '../server/web-method.ts';
import { revokeTokens } from '../state/revoke-tokens.ts';
import { uninstallApp } from '../state/uninstall-app.ts';
import { installationKey } from '../state/world.ts';

const ANY_TOKEN = ['bot', 'user', 'app'] as const;

const testAuth: TokenMethod = {
  name: 'auth.test',
  tier: 'special',
  tokenTypes: ANY_TOKEN,
  scopes: [],
  handle({ world, token, organisation, team, caller, baseUrl }) {
    if (token.type === 'app') {
      return { app_id: token.appId, app_name: world.apps.get(token.appId)?.name ?? '' };
    }
    return {
      url: `${baseUrl}/`,
      team: team?.name ?? organisation.name,
      user: caller?.name ?? '',
      team_id: team?.id ?? organisation.id,
      user_id: token.userId,
      ...(caller?.botId ? { bot_id: caller.botId } : {}),
      ...(organisation.kind === 'enterprise' ? { enterprise_id: organisation.id } : {}),
      is_enterprise_install: token.teamId === null,
    };
  },
};

const revokeAuth: TokenMethod = {
  name: 'auth.revoke',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: [],
  handle(context, args) {
    if (readFlag(args, 'test')) return { revoked: false };
    revokeTokens(context.world, (token) => token === context.token);
    uninstallUnlessUsed(context);
    return { revoked: true };
  },
};

/** An app whose last token is gone is no longer installed. */
function uninstallUnlessUsed({ world, token }: TokenContext): void {
  const { appId, organisationId, teamId } = token;
  const isAlive = [...world.tokens.values()].some(
    (other) =>
      other.revokedAt === null &&
      other.type !== 'app' &&
      other.appId === appId &&
      other.organisationId === organisationId &&
      other.teamId === teamId,
  );
  const installation = world.installations.get(installationKey(appId, organisationId, teamId));
  if (!isAlive && installation) uninstallApp(world, installation);
}

/** The workspaces an organisation-wide app was added to. */
const listTeams: TokenMethod = {
  name: 'auth.teams.list',
  tier: 2,
  tokenTypes: ['bot', 'user'],
  scopes: [],
  handle({ world, token, team, organisation }, args) {
    const limit = readNumber(args, 'limit') ?? 100;
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new WebApiError('invalid_limit');
    const from = readTeamCursor(readText(args, 'cursor'));
    const installation = world.installations.get(installationKey(token.appId, organisation.id, null));
    const ids = team ? [team.id] : (installation?.grantedTeamIds ?? []);
    const next = from + limit < ids.length ? Buffer.from(`team:${from + limit}`).toString('base64') : '';
    return {
      teams: ids.slice(from, from + limit).map((id) => ({ id, name: world.teams.get(id)?.name ?? '' })),
      response_metadata: { next_cursor: next },
    };
  },
};

function readTeamCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, digits] = /^team:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (digits === undefined) throw new WebApiError('invalid_cursor');
  return Number(digits);
}

export const AUTH_METHODS: readonly TokenMethod[] = [testAuth, revokeAuth, listTeams];
