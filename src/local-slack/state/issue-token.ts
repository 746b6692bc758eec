import { type AccessToken, type TokenType, tokenPrefix } from './access-token.ts';
import type { World } from './world.ts';

export interface TokenRequest {
  type: TokenType;
  appId: string;
  organisationId: string;
  teamId: string | null;
  userId: string;
  scopes: readonly string[];
}

/**
 * Gives out a token. Without rotation Slack hands the same token out again on a re-install, and its scopes
 * only grow (slack-facts §4.1: "scopes are additive per token").
 */
export function issueToken(world: World, request: TokenRequest): AccessToken {
  const living = [...world.tokens.values()].find(
    (token) =>
      token.revokedAt === null &&
      token.type === request.type &&
      token.appId === request.appId &&
      token.organisationId === request.organisationId &&
      token.teamId === request.teamId &&
      token.userId === request.userId,
  );
  const token = living ?? newToken(world, request);
  token.scopes = [...new Set([...token.scopes, ...request.scopes])];
  world.tokens.set(token.token, token);
  world.touch();
  return token;
}

function newToken(world: World, request: TokenRequest): AccessToken {
  const { random } = world;
  const digits = String(1e12 + random.below(9e11));
  return {
    ...request,
    scopes: [],
    token: `${tokenPrefix(request.type)}-${digits}-${random.secret(24)}`,
    createdAt: world.clock.now(),
    revokedAt: null,
  };
}
