import { type Account, isGuest } from './account.ts';
import type { AccountMemory } from './case.ts';
import type { DecideSetting } from './decide-setting.ts';
import { findDrift, standingDriftDecision } from './find-drift.ts';
import { isManageable } from './is-manageable.ts';
import { keptAs } from './kept-by-hand.ts';
import { makeAccountOperation } from './make-operation.ts';
import type { Operation } from './operation.ts';
import type { CaseVerdict } from './plan.ts';
import { frozenHold } from './switch-operations.ts';

type Findings = Pick<CaseVerdict, 'operations' | 'drift'>;
const NOTHING: Findings = { operations: [], drift: [] };

/**
 * An account that no person explains is drift: shown and asked about, never changed by itself (P4). An
 * admin's decision about it is carried out. `personId`: who claims it, but has another account (M1).
 */
export function decideLonelyAccount(
  account: Account,
  memory: AccountMemory,
  personId: string | null,
  setting: DecideSetting,
): Findings {
  if (!isManageable(account)) return NOTHING;
  const wanted = wantedStatus(account, memory, setting);
  if (wanted !== null) {
    const isOff = account.status === 'inactive';
    if (wanted === 'as_it_is' || isOff === (wanted === 'inactive')) return NOTHING;
    return { operations: [switchOperation(account, memory, wanted, setting)], drift: [] };
  }
  if (account.status === 'inactive') return NOTHING;
  const why = isGuest(account.role) && !memory.guestSeatReached ? 'unmanaged_guest' : 'unexplained';
  return { operations: [], drift: findDrift(account, memory, why, personId, setting.now) };
}

/** A "kept by hand" goes before a decision on drift: it is what an undo leaves behind (X8). */
function wantedStatus(account: Account, memory: AccountMemory, setting: DecideSetting) {
  const evidenceOf = (state: Account) => lonelyEvidence(state, setting);
  const kept = keptAs(memory.keptByHand, account, evidenceOf, setting.now);
  if (kept !== null) return kept;
  return standingDriftDecision(memory, setting.now) === 'deactivate' ? 'inactive' : null;
}

function switchOperation(
  account: Account,
  memory: AccountMemory,
  wanted: 'active' | 'inactive',
  setting: DecideSetting,
): Operation {
  return { ...draftFor(account, memory, wanted, setting), hold: frozenHold(memory) };
}

function draftFor(
  account: Account,
  memory: AccountMemory,
  wanted: 'active' | 'inactive',
  setting: DecideSetting,
): Operation {
  const isUndo = memory.keptByHand?.undone !== undefined;
  const asked = isUndo ? 'undo' : 'requested';
  if (wanted === 'active') {
    return makeAccountOperation(account, { kind: 'reactivate', byName: true, causes: [asked] }, setting);
  }
  const cause = memory.driftDecision?.decision === 'deactivate' && !isUndo ? 'drift_decision' : asked;
  const isAgain = memory.lastSwitchByRollcall?.to === 'inactive';
  const causes = isAgain ? (['switched_on', cause] as const) : ([cause] as const);
  return makeAccountOperation(account, { kind: 'deactivate', byName: !isUndo, causes }, setting);
}

/** What a "kept by hand" of an account without a person is bound to: the account alone (A6, X8). */
export function lonelyEvidence(account: Account, setting: Pick<DecideSetting, 'digest'>): string {
  const draft = { kind: 'deactivate', byName: true, causes: ['requested'] } as const;
  return makeAccountOperation(account, draft, setting).evidence;
}
