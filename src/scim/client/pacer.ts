import type { Clock } from '../../ports/clock.ts';
import { createAlarm } from './alarm.ts';
import { createAllowance } from './allowance.ts';
import { createElapsed } from './elapsed.ts';
import type { RequestKind, ScimLimits } from './scim-limits.ts';
import type { SharedGate } from './shared-gate.ts';

/** Who goes first when the budget is short (X3): whoever leaves, then who joins, then listings. */
export const PRIORITY = { leaver: 0, normal: 1, listing: 2 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

export interface Turn {
  readonly kind: RequestKind;
  readonly priority?: Priority;
  readonly signal?: AbortSignal | undefined;
}

export interface Pacer {
  /**
   * Sends the request when it is its turn. `send` must end with its answer, whatever that is. Rejects with the
   * signal's reason when it is aborted before its turn.
   */
  run<T>(turn: Turn, send: () => Promise<T>): Promise<T>;
  /** After a 429: nobody of the request's group (all reads, or all writes) sends for so many milliseconds. */
  pause(kind: RequestKind, ms: number): void;
}

export interface PacerOptions {
  readonly clock: Clock;
  /** Share of the limits that may be used; over 1 against a stand-in whose limits are higher than Slack's. */
  readonly budget: number;
  readonly limits: ScimLimits;
  /** What other processes send counts too; absent: there are none. */
  readonly gate?: SharedGate;
}

interface Waiter {
  readonly kind: RequestKind;
  readonly priority: Priority;
  readonly go: () => void;
}

/**
 * Lets requests go as Slack allows (X3), first come first served within a priority; one pause for all after a
 * 429. A class that has used up its share stops no other.
 */
export function createPacer({ clock, budget, limits, gate }: PacerOptions): Pacer {
  const elapsed = createElapsed(clock);
  const allowance = createAllowance(limits, budget);
  const alarm = createAlarm(clock, letGo);
  const waiting: Waiter[] = [];

  function letGo(): void {
    const now = elapsed();
    const stuck = new Map<RequestKind, number>();
    for (const waiter of [...waiting]) {
      const at = stuck.get(waiter.kind) ?? allowance.readyAt(waiter.kind, now);
      if (at > now) {
        stuck.set(waiter.kind, at);
        continue;
      }
      waiting.splice(waiting.indexOf(waiter), 1);
      allowance.take(waiter.kind);
      waiter.go();
    }
    const next = Math.min(...stuck.values());
    alarm.set(Number.isFinite(next) ? next : null, now);
  }

  function takeTurn({ kind, priority = PRIORITY.normal, signal }: Turn): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const waiter: Waiter = { kind, priority, go };
      function go(): void {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      }
      function giveUp(): void {
        waiting.splice(waiting.indexOf(waiter), 1);
        reject(signal?.reason);
        letGo();
      }
      signal?.addEventListener('abort', giveUp, { once: true });
      enqueue(waiting, waiter);
      letGo();
    });
  }

  return {
    async run(turn, send) {
      await takeTurn(turn);
      try {
        await gate?.pass(turn.kind, turn.signal);
        return await send();
      } finally {
        allowance.settle(turn.kind, elapsed());
        letGo();
      }
    },
    pause(kind, ms) {
      const now = elapsed();
      allowance.close(kind, now, now + ms);
      void gate?.pause(kind, ms);
    },
  };
}

function enqueue(waiting: Waiter[], waiter: Waiter): void {
  const before = waiting.findLastIndex((other) => other.priority <= waiter.priority);
  waiting.splice(before + 1, 0, waiter);
}
