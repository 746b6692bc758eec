import type { RateLimit } from './scim-limits.ts';

/** All times in the same milliseconds. */
export interface TokenBucket {
  /** When the next request may go; `now` itself when it may; infinite while only an answer can make room. */
  readyAt(now: number): number;
  /** A request goes: its token is kept for it until it is answered. */
  take(): void;
  /** A request was answered: its token is spent. */
  settle(now: number): void;
  /** Nothing left, and nothing refills before `until`. */
  drain(now: number, until: number): void;
}

/** Sums of fractions of a token come out a hair below a whole one. */
const HAIR = 1e-9;

/**
 * A token bucket that starts full and spends at the answer. Slack counts a request when it gets there, some
 * time between sending and answer; until then its own bucket may be full and gain nothing. Spending late loses
 * the same, so this one never holds more than Slack's, however slow or clumped the way there is. `burst` under
 * one counts as one, or nothing would ever go.
 */
export function createTokenBucket({ perMinute, burst }: RateLimit): TokenBucket {
  const perMs = perMinute / 60_000;
  const capacity = Math.max(1, burst);
  let tokens = capacity;
  let inFlight = 0;
  let countedAt = 0;

  function count(now: number): void {
    if (now <= countedAt) return;
    tokens = Math.min(capacity, tokens + (now - countedAt) * perMs);
    countedAt = now;
  }

  return {
    readyAt(now) {
      count(now);
      const missing = inFlight + 1 - tokens;
      if (missing <= HAIR) return now;
      if (inFlight + 1 > capacity + HAIR) return Number.POSITIVE_INFINITY;
      return Math.max(now, countedAt) + missing / perMs;
    },
    take() {
      inFlight += 1;
    },
    settle(now) {
      count(now);
      inFlight -= 1;
      // Never below nothing: what was drained meanwhile has been paid already.
      tokens = Math.max(0, tokens - 1);
    },
    drain(now, until) {
      count(now);
      tokens = 0;
      countedAt = Math.max(countedAt, until);
    },
  };
}
