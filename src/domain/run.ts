import type { Operation } from './operation.ts';
import type { Actor } from './receipt.ts';

export type Outcome = 'applied' | 'held' | 'stale' | 'failed';

/**
 * Where one operation of a run stands. `waiting` is durable before anything is sent; `sending` is written
 * before the request leaves, so that a crash is followed by "read again, then decide" (X1).
 */
export type RunOperationState = 'waiting' | 'sending' | Outcome;

export interface RunOperation {
  readonly id: string;
  readonly runId: string;
  readonly operation: Operation;
  readonly state: RunOperationState;
  readonly accountId: string | null;
  /** Code and sentence of why it failed or is stale; never a secret (R3). */
  readonly error: { readonly code: string; readonly detail: string } | null;
}

/** One execution of a plan's released operations. */
export interface Run {
  readonly id: string;
  readonly planId: string;
  readonly planHash: string;
  readonly startedAt: Date;
  readonly startedBy: Actor;
  readonly endedAt: Date | null;
}
