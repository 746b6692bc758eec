import type { KeptByHand } from '../../../domain/case.ts';
import type { Cause } from '../../../domain/cause.ts';
import { isApprovable } from '../../../domain/hold.ts';
import { isAddition, isRemoval, leadingCause } from '../../../domain/operation.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Actor } from '../../../domain/receipt.ts';
import type { HeldOperation } from '../../../ports/plans.ts';
import { LIMITS } from '../limits.ts';
import { type CauseGroup, groupByCause } from '../parts/cause-group.ts';

export const APPROVAL_SCOPES = ['all', 'causes', 'accounts'] as const;
export type ApprovalChoice = (typeof APPROVAL_SCOPES)[number];

export const DECISIONS = ['approve', 'reject'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What the approver has chosen so far; the view is built anew when one of these changes. */
export interface ApprovalChoices {
  readonly scope: ApprovalChoice;
  readonly decision: Decision;
  readonly lasts: KeptByHand['lasts'];
  /** 0-based page of the operations that are listed. */
  readonly page: number;
}

export const FIRST_CHOICES: ApprovalChoices = {
  scope: 'all',
  decision: 'approve',
  lasts: 'evidence',
  page: 0,
};

export interface ApprovalModel {
  readonly plan: Pick<Plan, 'id' | 'hash' | 'readings'>;
  /** `holdsDigest` of everything that waits. */
  readonly digest: string;
  /** Only operations of this leading cause are shown; null: all. */
  readonly cause: Cause | null;
  readonly groups: readonly CauseGroup[];
  /** The page's operations out of all that an approval releases. */
  readonly operations: readonly HeldOperation[];
  /** What can be chosen one by one: all that an approval releases, or none where they are more than 100. */
  readonly choices: readonly HeldOperation[];
  /** How many an approval releases, over all pages. */
  readonly approvable: number;
  /** The first of those that no approval releases, and how many there are. */
  readonly blocked: readonly HeldOperation[];
  readonly blockedTotal: number;
  /** Of the approvable ones. */
  readonly removals: number;
  readonly additions: number;
  readonly chosen: ApprovalChoices;
  readonly mayDecide: boolean;
  /** Two have to agree (A3). */
  readonly fourEyes: boolean;
  /** Who has given the first of two yeses to some of it. */
  readonly agreed: readonly Actor[];
  /** There is no second approver (A3). */
  readonly singleApprover: boolean;
  /** More removals than this ask for their number to be typed (A3). */
  readonly typedFrom: number;
}

export const APPROVAL_PAGE_SIZE = 10;
const MOST_BLOCKED = 5;

type Facts = Pick<
  ApprovalModel,
  | 'plan'
  | 'digest'
  | 'cause'
  | 'chosen'
  | 'mayDecide'
  | 'fourEyes'
  | 'agreed'
  | 'singleApprover'
  | 'typedFrom'
>;

/**
 * Counts and pages what is held, so that the view stays small however much that is.
 *
 * @param held open holds with the newest plan's operations (`Holds.list`).
 * @param managed accounts that count for G3, for the shares.
 */
export function toApprovalModel(
  held: readonly HeldOperation[],
  managed: number,
  facts: Facts,
): ApprovalModel {
  const { cause, chosen } = facts;
  const own = cause === null ? held : held.filter(({ operation }) => leadingCause(operation) === cause);
  const approvable = own.filter(({ rule }) => isApprovable(rule));
  const blocked = own.filter(({ rule }) => !isApprovable(rule));
  const lastPage = Math.max(0, Math.ceil(approvable.length / APPROVAL_PAGE_SIZE) - 1);
  const page = Math.min(chosen.page, lastPage);
  return {
    ...facts,
    chosen: { ...chosen, page },
    groups: groupByCause(own, managed),
    operations: approvable.slice(page * APPROVAL_PAGE_SIZE, (page + 1) * APPROVAL_PAGE_SIZE),
    choices: approvable.length <= LIMITS.staticOptions ? approvable : [],
    approvable: approvable.length,
    blocked: blocked.slice(0, MOST_BLOCKED),
    blockedTotal: blocked.length,
    removals: approvable.filter(({ operation }) => isRemoval(operation)).length,
    additions: approvable.filter(({ operation }) => isAddition(operation)).length,
  };
}
