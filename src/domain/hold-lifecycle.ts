import type { StoredHold } from './hold.ts';
import { type Operation, operationKey } from './operation.ts';

export interface KnownHold {
  readonly stored: StoredHold;
  readonly operation: Operation;
}

/** What a new plan means for the holds that are remembered (H1). */
export interface HoldChanges {
  /** Held for the first time: a new hold, a notice. */
  readonly open: readonly Operation[];
  /** Held as before on the same evidence: the same hold, its message rewritten, never a second notice. */
  readonly keep: readonly KnownHold[];
  /** Held again after its evidence changed or after a "no" that is over: the decision is asked for anew. */
  readonly reask: readonly KnownHold[];
  /** No longer planned, or not held any more: it says so. */
  readonly close: readonly StoredHold[];
}

/**
 * Finds the plan's held operations among the remembered holds, by `operationKey`. An approved hold whose
 * operation may run is in none of the lists: its approval must last until it was carried out (A5).
 */
export function reconcileHolds(stored: readonly StoredHold[], planned: readonly Operation[]): HoldChanges {
  const standing = new Map(stored.filter(({ state }) => state !== 'closed').map((hold) => [hold.key, hold]));
  const open: Operation[] = [];
  const keep: KnownHold[] = [];
  const reask: KnownHold[] = [];
  const close: StoredHold[] = [];
  const met = new Set<string>();
  for (const operation of planned) {
    const key = operationKey(operation);
    // Two people's cases can plan the same about a contested account: one hold, of the first in plan order.
    if (met.has(key)) continue;
    met.add(key);
    const hold = standing.get(key);
    if (operation.hold === null) {
      if (hold !== undefined && !isApprovedFor(hold, operation)) close.push(hold);
    } else if (hold === undefined) {
      open.push(operation);
    } else {
      const isSame = hold.evidence === operation.evidence && hold.state !== 'rejected';
      (isSame ? keep : reask).push({ stored: hold, operation });
    }
  }
  for (const hold of standing.values()) if (!met.has(hold.key)) close.push(hold);
  return { open, keep, reask, close };
}

function isApprovedFor(hold: StoredHold, operation: Operation): boolean {
  return hold.state === 'approved' && hold.evidence === operation.evidence;
}
