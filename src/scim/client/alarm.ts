import type { Clock } from '../../ports/clock.ts';

export interface Alarm {
  /** Rings at that time or before; null: not at all. `at` and `now` in the same milliseconds. */
  set(at: number | null, now: number): void;
}

/** One timer for many who wait: it is set to the earliest of them. */
export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let current: { readonly at: number; readonly off: AbortController } | null = null;

  return {
    set(at, now) {
      if (at !== null && current !== null && current.at <= at) return;
      current?.off.abort();
      current = null;
      if (at === null) return;
      const mine = { at, off: new AbortController() };
      current = mine;
      clock.sleep(Math.max(1, Math.ceil(at - now)), mine.off.signal).then(
        () => {
          if (current === mine) current = null;
          ring();
        },
        () => undefined,
      );
    },
  };
}
