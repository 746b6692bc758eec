import type { Clock } from '../../ports/clock.ts';

/**
 * Milliseconds that have passed, never backwards: a computer's clock that is put back an hour must not stop
 * all requests for that hour.
 */
export function createElapsed(clock: Clock): () => number {
  let seen = clock.now().getTime();
  let passed = 0;
  return () => {
    const now = clock.now().getTime();
    passed += Math.max(0, now - seen);
    seen = now;
    return passed;
  };
}
