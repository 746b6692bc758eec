import { isGuest, roleRank } from './account.ts';
import type { Claim, PersonCase } from './case.ts';
import type { DecideSetting } from './decide-setting.ts';
import { foldEmail, isEmail } from './email.ts';
import { findDrift } from './find-drift.ts';
import { makePersonOperation } from './make-operation.ts';
import type { Operation } from './operation.ts';
import type { Drift } from './plan.ts';
import { conflictHold } from './switch-operations.ts';

/**
 * D4: the person's address changed and the account's should follow, where nobody else's account has it. Only
 * for an active account known by link or externalId: one found by its address has that address.
 */
export function planEmailChange(
  oneCase: PersonCase,
  claim: Claim,
  setting: DecideSetting,
): readonly Operation[] {
  const { person, claims } = oneCase;
  const { account, by, memory } = claim;
  // X8: given back by an undo, and the record still has the address that was taken away again.
  const undone = memory.keptByHand?.undone?.email ?? null;
  const isUndone = undone !== null && foldEmail(undone.instead) === foldEmail(person.email);
  const to = isUndone ? undone.back : person.email;
  const wanted = foldEmail(to);
  const isKnown = by === 'link' || by === 'external_id';
  if (!setting.policy.updateEmails || !isKnown || account.status !== 'active') return [];
  if (foldEmail(account.email) === wanted || !isEmail(to)) return [];
  const isTaken = claims.some(({ account: other }) => {
    const addresses = [other.email, other.secondaryEmail ?? ''].map(foldEmail);
    return other.id !== account.id && addresses.includes(wanted);
  });
  if (isTaken) return [];
  const draft = {
    kind: 'update_profile',
    causes: [isUndone ? 'undo' : 'email_changed'],
    byName: false,
    from: account.email,
    to,
    hold: conflictHold(oneCase, false),
  } as const;
  return [makePersonOperation(oneCase, account, draft, setting)];
}

export interface SeatVerdict {
  readonly operations: readonly Operation[];
  readonly drift: readonly Drift[];
}

const NOTHING: SeatVerdict = { operations: [], drift: [] };

/**
 * A seat that differs from the entitled one. What Slack cannot do is shown, not planned again and again (P2):
 * any change on Business+, and making a guest of an admin or owner
 * (https://docs.slack.dev/reference/scim-api, `cannot_make_user_guest`).
 */
export function planSeat(oneCase: PersonCase, claim: Claim, setting: DecideSetting): SeatVerdict {
  const { person, entitlement } = oneCase;
  const { account, memory } = claim;
  if (!entitlement.entitled || account.role === null) return NOTHING;
  const from = isGuest(account.role) ? 'guest' : 'member';
  const to = entitlement.seat;
  if (from === to) return NOTHING;
  const isPowerful = roleRank(account.role) > roleRank('member');
  if (!setting.capabilities.guests || isPowerful) {
    const drift = findDrift(account, memory, 'seat_not_changeable', person.id, setting.now);
    return { operations: [], drift };
  }
  const { byName } = entitlement;
  const hold = conflictHold(oneCase, byName);
  const draft = { kind: 'change_seat', causes: ['seat_changed'], byName, from, to, hold } as const;
  return { operations: [makePersonOperation(oneCase, account, draft, setting)], drift: [] };
}
