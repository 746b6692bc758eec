import type { HoldRule, HoldState, StoredHold } from '../domain/hold.ts';
import type { Operation } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';

/** A held operation with the operation as the newest plan has it. */
export interface HeldOperation extends StoredHold {
  readonly operation: Operation;
}

export interface Plans {
  save(connectionId: string, plan: Plan): Promise<void>;
  /** The newest of scope `all`. */
  latest(connectionId: string): Promise<Plan | null>;
  /** When the newest of scope `all` was made; null: nothing was compared yet. */
  latestAt(connectionId: string): Promise<Date | null>;
  /** The newest plan with this hash (`--plan HASH`). */
  findByHash(connectionId: string, hash: string): Promise<Plan | null>;
  get(connectionId: string, planId: string): Promise<Plan | null>;
}

export interface Holds {
  /** Those that are not closed, by key (H1). */
  standing(connectionId: string): Promise<ReadonlyMap<string, StoredHold>>;
  /** The newest plan's held operations, for Approvals; by cause, then email. */
  list(connectionId: string, states: readonly HoldState[]): Promise<readonly HeldOperation[]>;
  count(connectionId: string): Promise<number>;
  /** Opens new holds and rewrites known ones (same key) with the operation of this plan. */
  put(
    connectionId: string,
    planId: string,
    held: readonly { readonly operation: Operation; readonly rule: HoldRule; readonly key: string }[],
    now: Date,
  ): Promise<void>;
  /** After its operation ran: only an approved hold is settled; any other is left alone. */
  settle(connectionId: string, key: string, state: 'closed' | 'open', now: Date): Promise<void>;
  /**
   * Says yes or no to those that still wait, on this very evidence; whoever comes second decides nothing again.
   * Answers the keys that were decided by this call (A1).
   */
  decide(
    connectionId: string,
    asked: readonly { readonly key: string; readonly evidence: string }[],
    verdict: 'approved' | 'rejected',
    by: Actor,
    now: Date,
  ): Promise<ReadonlySet<string>>;
  /**
   * Records the first of two yeses (A3) on those that still wait on this very evidence and have none. Answers the
   * keys whose first yes this call gave.
   */
  sayFirstYes(
    connectionId: string,
    asked: readonly { readonly key: string; readonly evidence: string }[],
    by: Actor,
    now: Date,
  ): Promise<ReadonlySet<string>>;
  /** How many open requests were asked for by then, and when the first of them was (A5). */
  askedBy(connectionId: string, at: Date): Promise<{ readonly count: number; readonly first: Date | null }>;
  /** Ends the requests that were asked for before (A5); their holds stay. Answers how many. */
  expire(connectionId: string, askedBefore: Date): Promise<number>;
  setState(
    connectionId: string,
    keys: readonly string[],
    state: HoldState,
    by: Actor | null,
    now: Date,
  ): Promise<void>;
}
