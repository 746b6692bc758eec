import type { Cause } from './cause.ts';
import type { Reason } from './entitlement.ts';
import type { Hold } from './hold.ts';

export const OPERATION_KINDS = [
  'invite',
  'reactivate',
  'deactivate',
  'change_seat',
  'update_profile',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** Why one operation is planned: the cause in one word and the chain of facts behind it (E2). */
export interface OperationReason {
  readonly cause: Cause;
  readonly chain: readonly Reason[];
}

/** One change to one account. Data only; who applies it reads everything again before the write (A1). */
export interface Operation {
  readonly kind: OperationKind;
  readonly personId: string | null;
  /** The source of the person's record; null for an account without a person. */
  readonly sourceId: string | null;
  /** Null for an invitation. */
  readonly accountId: string | null;
  /** The person's address, or the account's where there is no person. */
  readonly email: string;
  readonly name: string;
  /** The first one is the deciding cause; its `cause` is part of the hold's key (H1). */
  readonly reasons: readonly OperationReason[];
  /** For a removal: is it said about this person, or concluded from their absence (G2)? */
  readonly evidenceKind: 'said' | 'absent';
  /** An admin asked for this one by name: neither counted nor held by G3, G4, G8. */
  readonly byName: boolean;
  /** Hash of what the operation rests on (H1). Changed evidence asks for the approval anew. */
  readonly evidence: string;
  /** When the cause was first true, as stored; null where it has no clock. */
  readonly since: Date | null;
  readonly hold: Hold | null;
  /** Of `change_seat` (`member`/`guest`) and `update_profile` (the primary email); null otherwise. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A deactivation, or member → guest: what G1 to G3 guard. */
export function isRemoval(operation: Pick<Operation, 'kind' | 'to'>): boolean {
  return operation.kind === 'deactivate' || (operation.kind === 'change_seat' && operation.to === 'guest');
}

/** What costs a seat: G8 guards it. */
export function isAddition(operation: Pick<Operation, 'kind'>): boolean {
  return operation.kind === 'invite' || operation.kind === 'reactivate';
}

export function leadingCause(operation: Pick<Operation, 'reasons'>): Cause {
  const first = operation.reasons[0];
  if (first === undefined) throw new Error('an operation has at least one reason (E2)');
  return first.cause;
}

/** What a held operation is known by from plan to plan (H1); the connection is known from where it is kept. */
export function operationKey(operation: Pick<Operation, 'kind' | 'accountId' | 'email' | 'reasons'>): string {
  return [
    operation.accountId ?? operation.email.trim().toLowerCase(),
    operation.kind,
    leadingCause(operation),
  ].join('|');
}
