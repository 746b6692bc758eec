import type { Clock } from '../../src/ports/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

export interface ManualClock extends Clock {
  /** Moves on, waking whoever sleeps on the way in the right order, with everything that follows from it. */
  advance(ms: number): Promise<void>;
  /** Moves on as far as it takes for `work` to end. For work without sockets. */
  until<T>(work: Promise<T>): Promise<T>;
  /** Puts the clock forward or back without waking anybody, as an operator would. */
  shift(ms: number): void;
}

/** Lets promises that need no time run to their end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until it is moved: tests of waiting take no time and always run the same. */
export function createManualClock(start = '2026-08-03T09:00:00Z'): ManualClock {
  let passed = 0;
  let shifted = 0;
  const startedAt = Date.parse(start);
  const sleepers = new Set<Sleeper>();

  const next = (): Sleeper | undefined => [...sleepers].sort((a, b) => a.at - b.at)[0];

  function wake(sleeper: Sleeper): void {
    sleepers.delete(sleeper);
    passed = Math.max(passed, sleeper.at);
    sleeper.wake();
  }

  return {
    now: () => new Date(startedAt + passed + shifted),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: passed + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          if (sleepers.delete(sleeper)) reject(signal.reason);
        });
      }),
    async advance(ms) {
      const target = passed + ms;
      await settle();
      for (let sleeper = next(); sleeper !== undefined && sleeper.at <= target; sleeper = next()) {
        wake(sleeper);
        await settle();
      }
      passed = target;
    },
    async until(work) {
      let ended = false;
      const end = (): void => {
        ended = true;
      };
      work.then(end, end);
      for (await settle(); !ended; await settle()) {
        const sleeper = next();
        if (sleeper === undefined) throw new Error('nobody sleeps and the work has not ended: it hangs');
        wake(sleeper);
      }
      return work;
    },
    shift(ms) {
      shifted += ms;
    },
  };
}
