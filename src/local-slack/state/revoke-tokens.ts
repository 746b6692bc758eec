import type { AccessToken } from './access-token.ts';
import { installationKey, type World } from './world.ts';
import type { RevokedTokens } from './world-events.ts';

/** Ends every living token that `wanted` picks, and tells each app once for all of them (`tokens_revoked`). */
export function revokeTokens(world: World, wanted: (token: AccessToken) => boolean): AccessToken[] {
  const now = world.clock.now();
  const ended = [...world.tokens.values()].filter((token) => token.revokedAt === null && wanted(token));
  const told = new Map<string, RevokedTokens>();
  for (const token of ended) {
    token.revokedAt = now;
    if (token.type === 'app') continue;
    const { appId, organisationId, teamId } = token;
    const key = installationKey(appId, organisationId, teamId);
    const revoked = told.get(key) ?? { appId, organisationId, teamId, oauth: [], bot: [] };
    told.set(key, revoked);
    (token.type === 'bot' ? revoked.bot : revoked.oauth).push(token.userId);
  }
  for (const revoked of told.values()) world.events.emit('tokens_revoked', revoked);
  if (ended.length > 0) world.touch();
  return ended;
}
