import type { Operation } from '../domain/operation.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Run, RunOperation, RunOperationState } from '../domain/run.ts';

/** An operation that may run. `decided`: somebody approved it or asked for it by name; G3 and G8 do not count it. */
export interface ReleasedOperation {
  readonly operation: Operation;
  readonly decided: boolean;
}

export interface Runs {
  /** Run and all its operations in `waiting`, in one transaction: durable before anything is sent (X1). */
  start(
    connectionId: string,
    run: { readonly planId: string; readonly planHash: string; readonly by: Actor },
    operations: readonly ReleasedOperation[],
    now: Date,
  ): Promise<Run>;
  get(connectionId: string, runId: string): Promise<Run | null>;
  operations(connectionId: string, runId: string): Promise<readonly RunOperation[]>;
  setOperation(
    id: string,
    state: RunOperationState,
    result: { readonly accountId?: string | null; readonly error?: RunOperation['error'] },
    now: Date,
  ): Promise<void>;
  finish(connectionId: string, runId: string, now: Date): Promise<void>;
  /** Runs that have not ended: after a crash, or in another process's hands. */
  unfinished(connectionId: string): Promise<readonly Run[]>;
  latest(connectionId: string, limit: number): Promise<readonly Run[]>;
  /** How many operations each of these runs has applied; none: not in the answer. */
  countApplied(connectionId: string, runIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Applied operations of the last 24 hours that nobody decided, for G3 and G8. */
  countUndecided(
    connectionId: string,
    since: Date,
  ): Promise<{ readonly removals: number; readonly additions: number }>;
  /**
   * Holds the connection's turn while `work` runs: two processes on one database take turns. A turn whose
   * holder has not beaten for 25 s is taken over (a killed process).
   */
  withTurn<T>(connectionId: string, holder: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Whether some process holds the connection's turn right now and still beats. */
  hasTurn(connectionId: string): Promise<boolean>;
}
