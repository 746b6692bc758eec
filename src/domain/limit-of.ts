import type { Limit } from './policy.ts';

/** Shares are compared in millionths: 0.1 × 70 is 7.000000000000001, and one person more would slip through. */
const MILLION = 1_000_000;

/**
 * How many operations of a kind may run by themselves, of so many managed accounts; one more holds them all
 * (G3, G8). More than `count` and more than `share`; or `hardShare` of them or more; or more than `hardCount`,
 * from `largeFrom` managed accounts on more than `largeShare`.
 */
export function limitOf(limit: Limit, managed: number): number {
  const ordinary = Math.max(limit.count, Math.floor(share(limit.share, managed)));
  const half =
    limit.hardShare < 1 ? Math.ceil(share(limit.hardShare, managed)) - 1 : Number.POSITIVE_INFINITY;
  const hard = managed >= limit.largeFrom ? Math.floor(share(limit.largeShare, managed)) : limit.hardCount;
  return Math.max(0, Math.min(ordinary, half, hard));
}

function share(part: number, managed: number): number {
  return (Math.round(part * MILLION) * managed) / MILLION;
}
