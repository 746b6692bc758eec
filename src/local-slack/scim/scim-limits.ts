import { type BucketRate, createTokenBucket, type TokenBucket } from '../server/token-bucket.ts';
import type { World } from '../state/world.ts';
import { LIMIT_CLASSES, type LimitClass } from './limit-classes.ts';
import { ScimFault } from './scim-fault.ts';

interface LimitLevel {
  organisationId: string;
  class: string;
  left: number;
  burst: number;
  perMinute: number;
}

export interface ScimLimits {
  /** @throws ScimFault 429 with the seconds after which every budget that counts has room again */
  spend(organisationId: string, method: string, path: string): void;
  /** How full each budget is, for the inspector. */
  levels(): LimitLevel[];
}

/** One bucket for each class and organisation, shared by all its apps. A refused request costs nothing. */
export function createScimLimits(world: World): ScimLimits {
  const buckets = new Map<string, { organisationId: string; limit: LimitClass; bucket: TokenBucket }>();
  world.events.on('reset', () => buckets.clear());
  const bucketOf = (organisationId: string, limit: LimitClass) => {
    const key = `${organisationId} ${limit.name}`;
    const known = buckets.get(key) ?? { organisationId, limit, bucket: createTokenBucket() };
    buckets.set(key, known);
    return known;
  };
  return {
    spend(organisationId, method, path) {
      if (!world.settings.limitsEnforced) return;
      const now = world.clock.now();
      const counting = LIMIT_CLASSES.filter(
        (limit) => limit.methods.includes(method) && limit.path.test(path),
      ).map((limit) => ({ bucket: bucketOf(organisationId, limit).bucket, rate: rateLeft(world, limit) }));
      const wait = Math.max(0, ...counting.map(({ bucket, rate }) => bucket.waitFor(now, rate)));
      if (wait > 0) throw new ScimFault(429, 'too_many_requests', { retryAfter: Math.ceil(wait / 1000) });
      for (const { bucket, rate } of counting) bucket.take(now, rate);
    },
    levels: () =>
      [...buckets.values()].map(({ organisationId, limit, bucket }) => ({
        organisationId,
        class: limit.name,
        left: bucket.level(world.clock.now(), rateLeft(world, limit)),
        burst: limit.burst,
        perMinute: limit.perMinute,
      })),
  };
}

/** What the second writer leaves of a budget it shares. */
function rateLeft({ settings }: World, { perMinute, burst, shared }: LimitClass): BucketRate {
  if (!shared) return { perMinute, burst };
  return { perMinute: Math.max(0, perMinute - settings.secondWriterPerMinute), burst };
}
