import { type BucketRate, createTokenBucket, type TokenBucket } from '../server/token-bucket.ts';
import type { Tier, WebArgs, WebMethod } from '../server/web-method.ts';
import type { AccessToken } from '../state/access-token.ts';
import type { World } from '../state/world.ts';

/** docs.slack.dev, Web API rate limits: "1+", "20+", "50+", "100+" a minute. Slack gives these and a little more. */
const PER_MINUTE: Record<Tier, number> = { 1: 1, 2: 20, 3: 50, 4: 100, special: 600 };

export interface TierLimits {
  /** @returns 0 when the call may go on, else the seconds for Retry-After */
  take(method: WebMethod, token: AccessToken | undefined, args: WebArgs): number;
}

/** Budgets for each method, workspace and app: one spent budget leaves the others alone. */
export function createTierLimits(world: World): TierLimits {
  const buckets = new Map<string, TokenBucket>();
  world.events.on('reset', () => buckets.clear());
  return {
    take(method, token, args) {
      if (!world.settings.limitsEnforced) return 0;
      const own = typeof method.tier === 'object' ? (method.tier.keyOf?.(args) ?? '') : '';
      const place = token ? `${token.teamId ?? token.organisationId} ${token.appId}` : '';
      const key = `${method.name} ${place} ${own}`;
      const bucket = buckets.get(key) ?? createTokenBucket();
      buckets.set(key, bucket);
      const now = world.clock.now();
      const rate = rateOf(method);
      const wait = bucket.waitFor(now, rate);
      if (wait === 0) bucket.take(now, rate);
      return Math.ceil(wait / 1000);
    },
  };
}

function rateOf({ tier }: WebMethod): BucketRate {
  if (typeof tier === 'object') return tier;
  return { perMinute: PER_MINUTE[tier], burst: PER_MINUTE[tier] };
}
