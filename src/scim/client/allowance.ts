import { GROUP_OF, type RequestGroup, type RequestKind, type ScimLimits } from './scim-limits.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** What Slack still lets us send. All times in the same milliseconds. */
export interface Allowance {
  readyAt(kind: RequestKind, now: number): number;
  spend(kind: RequestKind, now: number): void;
  /** Nothing of the kind's group (all reads, or all writes) before `until`, and no burst then. */
  close(kind: RequestKind, until: number): void;
}

/**
 * Requests sent evenly arrive in clumps (the first ones open connections meanwhile), so a burst of the whole
 * limit would now and then be one too many: a tenth of it stays free, at least what flows in a quarter second.
 */
const FREE_SHARE = 0.1;
const CLUMPED_MS = 250;

/** A token bucket for each class and one for all reads and all writes, each at `budget` of the limit. */
export function createAllowance(limits: ScimLimits, budget: number): Allowance {
  const buckets = createBuckets(limits, budget);
  const closedUntil: Record<RequestGroup, number> = { read: 0, write: 0 };

  return {
    readyAt: (kind, now) =>
      Math.max(closedUntil[GROUP_OF[kind]], ...buckets[kind].map((bucket) => bucket.readyAt(now))),
    spend(kind, now) {
      for (const bucket of buckets[kind]) bucket.take(now);
    },
    close(kind, until) {
      const group = GROUP_OF[kind];
      closedUntil[group] = Math.max(closedUntil[group], until);
      // A 429 says that somebody else uses the limit too: what was saved up for a burst is not there.
      for (const bucket of new Set(kindsOf(group).flatMap((each) => buckets[each]))) {
        bucket.drain(closedUntil[group]);
      }
    },
  };
}

function createBuckets(limits: ScimLimits, budget: number): Record<RequestKind, readonly TokenBucket[]> {
  const bucket = (name: keyof ScimLimits): TokenBucket => {
    const perMinute = limits[name].perMinute * budget;
    const burst = limits[name].burst * budget;
    const free = Math.max(burst * FREE_SHARE, (perMinute / 60_000) * CLUMPED_MS);
    return createTokenBucket({ perMinute, burst: burst - free });
  };
  const totals = { read: bucket('read'), write: bucket('write') };
  return {
    list: [totals.read],
    read_one: [bucket('read_one'), totals.read],
    create: [bucket('create'), totals.write],
    update: [bucket('update'), totals.write],
    delete: [bucket('delete'), totals.write],
  };
}

function kindsOf(group: RequestGroup): readonly RequestKind[] {
  return (Object.keys(GROUP_OF) as RequestKind[]).filter((kind) => GROUP_OF[kind] === group);
}
