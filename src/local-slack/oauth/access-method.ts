import type { LocalRequest } from '../server/local-request.ts';
import { WebApiError } from '../server/web-api-error.ts';
import { readText } from '../server/web-args.ts';
import type { OpenContext, OpenMethod, WebArgs } from '../server/web-method.ts';
import { type Installed, installApp } from '../state/install-app.ts';
import type { SlackApp } from '../state/slack-app.ts';
import type { World } from '../state/world.ts';
import { type OAuthCode, takeCode } from './oauth-code.ts';

/** Exchanges a code for tokens; installing again gives the same tokens with more scopes. */
export const accessMethod: OpenMethod = {
  name: 'oauth.v2.access',
  tier: 'special',
  tokenTypes: 'none',
  handle({ world, request }, args) {
    const app = readClient(world, request, args);
    const grant = readText(args, 'grant_type') ?? 'authorization_code';
    // Token rotation is not imitated, so no refresh token is ever right.
    if (grant === 'refresh_token') throw new WebApiError('invalid_refresh_token');
    if (grant !== 'authorization_code') throw new WebApiError('invalid_grant_type');
    const code = takeCode(world, readText(args, 'code') ?? '');
    const installer = world.users.get(code?.installerId ?? '');
    if (!code || code.appId !== app.id || !installer || installer.deleted)
      throw new WebApiError('invalid_code');
    checkRedirectUri(code, readText(args, 'redirect_uri'));
    const { organisationId, teamId, botScopes, userScopes } = code;
    const installed = installApp(world, { app, organisationId, teamId, installer, botScopes, userScopes });
    return answerOf(world, code, installed);
  },
};

/** "HTTP Basic is preferred", the arguments work too. @throws WebApiError */
function readClient(world: World, { headers }: LocalRequest, args: WebArgs): SlackApp {
  const [, basic = ''] = /^basic\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const [basicId = '', basicSecret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  const id = basicId || readText(args, 'client_id');
  const secret = basicId ? basicSecret : readText(args, 'client_secret');
  const app = [...world.apps.values()].find(({ clientId }) => clientId === id);
  if (!app) throw new WebApiError('invalid_client_id');
  if (app.clientSecret !== secret) throw new WebApiError('bad_client_secret');
  return app;
}

/** "Must be identical in the exchange" where it was named; else it may be left out. */
function checkRedirectUri({ redirectUri, namedRedirectUri }: OAuthCode, given: string | undefined): void {
  if (given === undefined && !namedRedirectUri) return;
  if (given !== redirectUri) throw new WebApiError('bad_redirect_uri');
}

function answerOf(
  { teams, organisations }: OpenContext['world'],
  { appId, organisationId, teamId, installerId }: OAuthCode,
  { installation, botToken, userToken }: Installed,
) {
  const organisation = organisations.get(organisationId);
  const team = teams.get(teamId ?? '');
  const isEnterprise = organisation?.kind === 'enterprise';
  return {
    app_id: appId,
    authed_user: {
      id: installerId,
      ...(userToken
        ? { scope: userToken.scopes.join(','), access_token: userToken.token, token_type: 'user' }
        : {}),
    },
    ...(botToken
      ? {
          scope: botToken.scopes.join(','),
          token_type: 'bot',
          access_token: botToken.token,
          bot_user_id: installation.botUserId,
        }
      : {}),
    team: team ? { id: team.id, name: team.name } : null,
    enterprise: isEnterprise ? { id: organisation.id, name: organisation.name } : null,
    is_enterprise_install: teamId === null,
  };
}
