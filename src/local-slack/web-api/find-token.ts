import type { LocalRequest } from '../server/local-request.ts';
import { WebApiError } from '../server/web-api-error.ts';
import { readText } from '../server/web-args.ts';
import type { WebArgs } from '../server/web-method.ts';
import type { AccessToken } from '../state/access-token.ts';
import type { World } from '../state/world.ts';

export function bearerOf(request: LocalRequest): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/**
 * The token of the header, or else of the arguments.
 * @throws WebApiError `not_authed`, `invalid_auth`; of a dead token `token_revoked` for a person's and
 *   `account_inactive` for a bot's (docs.slack.dev, errors of auth.test)
 */
export function findToken(world: World, request: LocalRequest, args: WebArgs): AccessToken {
  const secret = bearerOf(request) ?? readText(args, 'token');
  if (secret === undefined) throw new WebApiError('not_authed');
  const token = world.tokens.get(secret);
  if (!token) throw new WebApiError('invalid_auth');
  if (token.revokedAt !== null)
    throw new WebApiError(token.type === 'bot' ? 'account_inactive' : 'token_revoked');
  return token;
}
