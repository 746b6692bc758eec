import type { RateLimit } from './scim-limits.ts';

export interface TokenBucket {
  /** When the next token is there, in the same milliseconds as `now`; `now` itself when there is one. */
  readyAt(now: number): number;
  take(now: number): void;
  /** Nothing left, and nothing refills before `until`. */
  drain(until: number): void;
}

/** Sums of fractions of a token come out a hair below a whole one. */
const ALMOST_ONE = 1 - 1e-9;

/** A token bucket that starts full. `burst` under one counts as one, or nothing would ever go. */
export function createTokenBucket({ perMinute, burst }: RateLimit): TokenBucket {
  const perMs = perMinute / 60_000;
  const capacity = Math.max(1, burst);
  let tokens = capacity;
  let countedAt = 0;

  function count(now: number): void {
    if (now <= countedAt) return;
    tokens = Math.min(capacity, tokens + (now - countedAt) * perMs);
    countedAt = now;
  }

  return {
    readyAt(now) {
      count(now);
      return tokens >= ALMOST_ONE ? now : Math.max(now, countedAt) + (1 - tokens) / perMs;
    },
    take(now) {
      count(now);
      tokens -= 1;
    },
    drain(until) {
      tokens = 0;
      countedAt = Math.max(countedAt, until);
    },
  };
}
