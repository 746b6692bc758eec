import { createTimeline, type TimelineOptions } from './timeline.ts';

export interface Clock {
  /** Milliseconds since 1970, as this Slack sees them. */
  now(): number;
  readonly frozen: boolean;
  readonly speed: number;
  freeze(): void;
  /** Lets time run again from where it stood. */
  resume(): void;
  /** Moves on by so many milliseconds and runs, in order, every timer that falls due on the way. */
  advance(milliseconds: number): void;
  /** How many of its seconds pass in a real one. */
  setSpeed(factor: number): void;
  /** Runs `task` after so many of this clock's milliseconds; returns how to call it off. */
  after(milliseconds: number, task: () => void): () => void;
  wait(milliseconds: number): Promise<void>;
  /** Forgets every timer, so that a closed Slack keeps no process alive. */
  stop(): void;
}

interface Timer {
  due: number;
  task: () => void;
}

/** Above it setTimeout overflows and fires at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Slack's own time: trigger ids, retries, rate budgets and delayed reads follow it, so a test moves hours in
 * a call and never sleeps. Frozen, its timers wait for `advance`.
 */
export function createClock(options: TimelineOptions = {}): Clock {
  const timeline = createTimeline(options);
  const timers: Timer[] = [];
  let wake: NodeJS.Timeout | undefined;

  const arm = () => {
    clearTimeout(wake);
    const next = timers[0];
    if (!next || timeline.frozen) return;
    const milliseconds = Math.ceil(Math.max(0, (next.due - timeline.now()) / timeline.speed));
    wake = setTimeout(() => runUntil(timeline.now()), Math.min(milliseconds, LONGEST_TIMEOUT));
    wake.unref();
  };
  const runUntil = (moment: number, before: (due: number) => void = () => {}) => {
    for (let next = timers[0]; next && next.due <= moment; next = timers[0]) {
      timers.shift();
      before(next.due);
      next.task();
    }
    arm();
  };
  const after = (milliseconds: number, task: () => void) => {
    const timer = { due: timeline.now() + milliseconds, task };
    insertByDue(timers, timer);
    arm();
    return () => {
      const found = timers.indexOf(timer);
      if (found !== -1) timers.splice(found, 1);
    };
  };
  const setFrozen = (frozen: boolean) => {
    timeline.setFrozen(frozen);
    arm();
  };
  return {
    now: () => Math.floor(timeline.now()),
    get frozen() {
      return timeline.frozen;
    },
    get speed() {
      return timeline.speed;
    },
    freeze: () => setFrozen(true),
    resume: () => setFrozen(false),
    advance(milliseconds) {
      const wasFrozen = timeline.frozen;
      const target = timeline.now() + milliseconds;
      timeline.setFrozen(true);
      runUntil(target, (due) => timeline.moveTo(due));
      timeline.moveTo(target);
      setFrozen(wasFrozen);
    },
    setSpeed(factor) {
      timeline.setSpeed(factor);
      arm();
    },
    after,
    wait: (milliseconds) =>
      milliseconds > 0 ? new Promise((resolve) => after(milliseconds, resolve)) : Promise.resolve(),
    stop() {
      clearTimeout(wake);
      timers.length = 0;
    },
  };
}

function insertByDue(timers: Timer[], timer: Timer): void {
  const at = timers.findIndex((other) => other.due > timer.due);
  timers.splice(at === -1 ? timers.length : at, 0, timer);
}
