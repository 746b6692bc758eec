import { type Account, isGuest } from './account.ts';
import type { Claim, PersonCase } from './case.ts';
import type { DecideSetting } from './decide-setting.ts';
import { standingDriftDecision } from './find-drift.ts';
import { isOvertaken, keptAs } from './kept-by-hand.ts';
import { makePersonOperation } from './make-operation.ts';
import type { DriftWhy } from './plan.ts';
import { isRemovalByName, type RemovalCause, removalCauses } from './removal-causes.ts';

/** How a person's account should be. `unknown`: nobody said, so it is drift and stays as it is (P4). */
export type Wanted =
  | { readonly kind: 'active'; readonly cause: 'assigned' | 'requested' | 'undo'; readonly byName: boolean }
  | {
      readonly kind: 'inactive';
      readonly causes: readonly [RemovalCause, ...RemovalCause[]];
      readonly byName: boolean;
    }
  | { readonly kind: 'as_it_is' }
  | { readonly kind: 'unknown'; readonly why: DriftWhy };

export function wantAccount(oneCase: PersonCase, claim: Claim, setting: DecideSetting): Wanted {
  const { account, memory } = claim;
  const decision = standingDriftDecision(memory, setting.now);
  const goes = {
    kind: 'inactive',
    causes: [{ cause: 'drift_decision', since: null }],
    byName: true,
  } as const;
  const evidenceOf = (state: Account) => evidenceIn(oneCase, state, setting);
  const kept = isOvertaken(memory.keptByHand, removalCauses(oneCase))
    ? null
    : keptAs(memory.keptByHand, account, evidenceOf, setting.now);
  if (kept !== null) return wantKept(kept, memory.keptByHand?.undone !== undefined);
  if (isUnmanagedGuest(oneCase, claim)) {
    return decision === 'deactivate' ? goes : { kind: 'unknown', why: 'unmanaged_guest' };
  }
  if (oneCase.entitlement.entitled) return wantEntitled(oneCase, claim);
  const [first, ...others] = removalCauses(oneCase);
  if (first !== undefined) {
    return { kind: 'inactive', causes: [first, ...others], byName: isRemovalByName(oneCase) };
  }
  return decision === 'deactivate' ? goes : { kind: 'unknown', why: 'never_assigned' };
}

/**
 * P5: guests belong to who invited them, until an assignment with a guest seat has reached them. Only an
 * admin's decision about this very account goes before that.
 */
export function isUnmanagedGuest({ entitlement }: PersonCase, { account, memory }: Claim): boolean {
  const reached = memory.guestSeatReached || entitlement.reachedBy.some((by) => by.seat === 'guest');
  return isGuest(account.role) && !reached;
}

/** What an undo takes away again is guarded like any other removal; what it brings back was asked for by name (X8). */
function wantKept(as: 'as_it_is' | 'active' | 'inactive', isUndo: boolean): Wanted {
  const cause = isUndo ? 'undo' : 'requested';
  switch (as) {
    case 'as_it_is':
      return { kind: 'as_it_is' };
    case 'active':
      return { kind: 'active', cause, byName: true };
    case 'inactive':
      return { kind: 'inactive', causes: [{ cause, since: null }], byName: !isUndo };
  }
}

/** Switched off in Slack between two readings, perhaps because it was stolen: only a later word settles it (P4). */
function wantEntitled({ entitlement, memory }: PersonCase, { account, memory: known }: Claim): Wanted {
  const off = account.status === 'inactive' ? known.switchedOffAt : null;
  const isSettled = off === null || (memory.lastWordAt !== null && memory.lastWordAt > off);
  return isSettled
    ? { kind: 'active', cause: 'assigned', byName: entitlement.byName }
    : { kind: 'unknown', why: 'switched_off' };
}

/** The evidence of switching this person's account in that state: what a "kept by hand" is bound to (A6, X8). */
export function evidenceIn(
  oneCase: PersonCase,
  account: Account,
  setting: Pick<DecideSetting, 'digest'>,
): string {
  const draft = { kind: 'deactivate', byName: false, causes: ['requested'] } as const;
  return makePersonOperation(oneCase, account, draft, setting).evidence;
}
