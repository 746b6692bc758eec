import { GROUP_OF, type RequestGroup, type RequestKind, type ScimLimits } from './scim-limits.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** What Slack still lets us send. All times in the same milliseconds. */
export interface Allowance {
  readyAt(kind: RequestKind, now: number): number;
  take(kind: RequestKind): void;
  settle(kind: RequestKind, now: number): void;
  /** Nothing of the kind's group (all reads, or all writes) before `until`, and no burst then. */
  close(kind: RequestKind, now: number, until: number): void;
}

/** A tenth of each burst stays free: clocks differ, and what was sent before a restart still counts at Slack. */
export const SHARE_OF_BURST = 0.9;

/** A token bucket for each class and one for all reads and all writes, each at `budget` of the limit. */
export function createAllowance(limits: ScimLimits, budget: number): Allowance {
  const buckets = createBuckets(limits, budget);
  const closedUntil: Record<RequestGroup, number> = { read: 0, write: 0 };

  return {
    readyAt: (kind, now) =>
      Math.max(closedUntil[GROUP_OF[kind]], ...buckets[kind].map((bucket) => bucket.readyAt(now))),
    take(kind) {
      for (const bucket of buckets[kind]) bucket.take();
    },
    settle(kind, now) {
      for (const bucket of buckets[kind]) bucket.settle(now);
    },
    close(kind, now, until) {
      const group = GROUP_OF[kind];
      closedUntil[group] = Math.max(closedUntil[group], until);
      // A 429 says that somebody else uses the limit too: what was saved up for a burst is not there.
      for (const bucket of new Set(kindsOf(group).flatMap((each) => buckets[each]))) {
        bucket.drain(now, closedUntil[group]);
      }
    },
  };
}

function createBuckets(limits: ScimLimits, budget: number): Record<RequestKind, readonly TokenBucket[]> {
  const bucket = (name: keyof ScimLimits): TokenBucket =>
    createTokenBucket({
      perMinute: limits[name].perMinute * budget,
      burst: limits[name].burst * budget * SHARE_OF_BURST,
    });
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
