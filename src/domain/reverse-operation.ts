import type { Account } from './account.ts';
import type { AccountCase, AccountMemory, KeptByHand, PersonCase } from './case.ts';
import { lonelyEvidence } from './decide-lonely-account.ts';
import type { DecideSetting } from './decide-setting.ts';
import { foldEmail } from './email.ts';
import { keptAs } from './kept-by-hand.ts';
import { leadingCause, type Operation } from './operation.ts';
import { evidenceIn } from './want-account.ts';

/** Why one account of a run is left as it is; each has a sentence in the catalogue. */
export type UndoRefusal =
  | 'not_found'
  | 'changed_since'
  | 'already_undone'
  | 'decided_since'
  | 'seat_by_assignment';

/** How one change is undone, in the desired state (D1, X8): the comparison that follows carries it out. */
export type Reversal =
  /** The account is kept so until its cause is decided. */
  | { readonly kind: 'keep'; readonly kept: KeptByHand }
  /** The change was itself an undo: what it kept is let go, and the rules decide again. */
  | { readonly kind: 'release' }
  | { readonly kind: 'refused'; readonly code: UndoRefusal };

type UndoSetting = Pick<DecideSetting, 'digest' | 'now'>;

/** A change that a run made. */
export interface Done {
  readonly runId: string;
  readonly operation: Operation;
}

/** The account as it is now, with what is remembered about it and the case that it belongs to. */
export interface AccountNow {
  readonly account: Account;
  readonly memory: AccountMemory;
  readonly of: PersonCase | AccountCase;
}

/**
 * X8: refuses an account that is not as the run left it, one whose cause is another by now, and one about
 * which somebody has decided since. Pure.
 *
 * @param now null where Slack does not have the account any more
 */
export function reverseOperation(
  { runId, operation }: Done,
  now: AccountNow | null,
  setting: UndoSetting,
): Reversal {
  if (now === null) return refused('not_found');
  const { account, memory } = now;
  if (memory.keptByHand?.undone?.runId === runId) return refused('already_undone');
  if (!isAsLeft(operation, account)) return refused('changed_since');
  if (leadingCause(operation) === 'undo') return { kind: 'release' };
  if (isDecidedSince(now, setting)) return refused('decided_since');
  if (operation.kind === 'change_seat') return refused('seat_by_assignment');
  const undone = { runId, at: setting.now.at.toISOString(), email: null };
  const base = { until: null, reason: null } as const;
  if (operation.kind === 'update_profile') {
    const email = { back: operation.from ?? '', instead: operation.to ?? '' };
    const nothing = { lasts: 'evidence', evidence: null, as: 'as_it_is' } as const;
    return { kind: 'keep', kept: { ...base, ...nothing, undone: { ...undone, email } } };
  }
  if (!isSameCause(operation, now, setting)) return refused('changed_since');
  const as = operation.kind === 'deactivate' ? 'active' : 'inactive';
  const evidence = evidenceOf(now, { ...account, status: as }, setting);
  return { kind: 'keep', kept: { ...base, lasts: 'evidence', evidence, as, undone } };
}

function refused(code: UndoRefusal): Reversal {
  return { kind: 'refused', code };
}

/** Is the account in the state that the run left it in? */
function isAsLeft({ kind, to }: Operation, account: Account): boolean {
  switch (kind) {
    case 'deactivate':
      return account.status === 'inactive';
    case 'invite':
    case 'reactivate':
      return account.status !== 'inactive';
    case 'update_profile':
      return foldEmail(account.email) === foldEmail(to ?? '');
    case 'change_seat':
      return true;
  }
}

/** An admin's standing decision goes before an undo; what an earlier undo left behind gives way to the next. */
function isDecidedSince(now: AccountNow, setting: UndoSetting): boolean {
  const { keptByHand } = now.memory;
  if (keptByHand?.undone !== undefined) return false;
  return keptAs(keptByHand, now.account, (state) => evidenceOf(now, state, setting), setting.now) !== null;
}

/** The run's evidence had the account in its former state; of an invitation there was no account yet. */
function isSameCause({ kind, evidence }: Operation, now: AccountNow, setting: UndoSetting) {
  if (kind === 'invite') return true;
  const before = { ...now.account, status: kind === 'deactivate' ? 'active' : 'inactive' } as const;
  return evidenceOf(now, before, setting) === evidence;
}

function evidenceOf({ of }: AccountNow, account: Account, setting: UndoSetting): string {
  return of.kind === 'person' ? evidenceIn(of, account, setting) : lonelyEvidence(account, setting);
}
