import { type Account, accountName } from './account.ts';
import type { PersonCase } from './case.ts';
import type { Cause } from './cause.ts';
import type { DecideSetting } from './decide-setting.ts';
import type { Reason } from './entitlement.ts';
import { evidenceHash } from './evidence.ts';
import type { Operation } from './operation.ts';
import { personName } from './person.ts';

/** What differs from operation to operation; the rest follows from the case. */
export type OperationDraft = Pick<Operation, 'kind' | 'byName'> & {
  readonly causes: readonly [Cause, ...Cause[]];
} & Partial<Pick<Operation, 'evidenceKind' | 'since' | 'hold' | 'from' | 'to'>> & {
    readonly chain?: readonly Reason[];
  };

export function makePersonOperation(
  { person, entitlement, memory }: PersonCase,
  account: Account | null,
  draft: OperationDraft,
  { digest }: Pick<DecideSetting, 'digest'>,
): Operation {
  const lost = entitlement.reachedBy.length > 0 ? null : (memory.reached?.lost ?? null);
  const assignmentIds =
    lost === null ? entitlement.assignmentIds : [...entitlement.assignmentIds, lost.by.assignmentId];
  const to = draft.kind === 'update_profile' ? (draft.to ?? null) : null;
  return {
    ...shared(draft, entitlement.reasons),
    personId: person.id,
    sourceId: person.sourceId,
    accountId: account?.id ?? null,
    email: person.email,
    name: personName(person),
    evidence: evidenceHash({ person, assignmentIds: [...new Set(assignmentIds)], account, to }, digest),
  };
}

/** An operation on an account without a person: an admin decided on it (D2). */
export function makeAccountOperation(
  account: Account,
  draft: OperationDraft,
  { digest }: Pick<DecideSetting, 'digest'>,
): Operation {
  return {
    ...shared(draft, [{ kind: 'no_person' }]),
    personId: null,
    sourceId: null,
    accountId: account.id,
    email: account.email,
    name: accountName(account),
    evidence: evidenceHash({ person: null, assignmentIds: [], account, to: null }, digest),
  };
}

function shared(draft: OperationDraft, reasons: readonly Reason[]) {
  const chain = draft.chain ?? reasons;
  return {
    kind: draft.kind,
    reasons: draft.causes.map((cause) => ({ cause, chain })),
    evidenceKind: draft.evidenceKind ?? 'said',
    byName: draft.byName,
    since: draft.since ?? null,
    hold: draft.hold ?? null,
    from: draft.from ?? null,
    to: draft.to ?? null,
  } as const;
}
