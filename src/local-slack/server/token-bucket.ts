export interface BucketRate {
  perMinute: number;
  /** How many may come at once after a rest. */
  burst: number;
}

export interface TokenBucket {
  /** Milliseconds until one more is allowed; 0 when it is allowed now. */
  waitFor(now: number, rate: BucketRate): number;
  /** How many are left, fractions included. */
  level(now: number, rate: BucketRate): number;
  /** Uses one up; ask `waitFor` before. */
  take(now: number, rate: BucketRate): void;
}

/** The rate is given at each call, because a second writer may begin or stop in between. */
export function createTokenBucket(): TokenBucket {
  let left: number | undefined;
  let seenAt = 0;
  const refill = (now: number, { perMinute, burst }: BucketRate) => {
    const grown = left === undefined ? burst : left + ((now - seenAt) / 60_000) * perMinute;
    left = Math.min(burst, grown);
    seenAt = now;
    return left;
  };
  return {
    waitFor(now, rate) {
      const tokens = refill(now, rate);
      // A hair's breadth below one is one: sums of fractions never come out even.
      if (tokens >= 1 - 1e-9) return 0;
      return rate.perMinute > 0 ? ((1 - tokens) / rate.perMinute) * 60_000 : 60_000;
    },
    level: refill,
    take(now, rate) {
      left = refill(now, rate) - 1;
    },
  };
}
