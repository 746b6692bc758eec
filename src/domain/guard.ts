import { type AccountRole, roleRank } from './account.ts';
import { firmHold } from './firm-hold.ts';
import type { GuardContext } from './guard-context.ts';
import type { Hold } from './hold.ts';
import { limitOf } from './limit-of.ts';
import { isAddition, isRemoval, type Operation } from './operation.ts';
import type { Limit } from './policy.ts';
import { reviewHold } from './review-hold.ts';
import { sharedTargets } from './shared-targets.ts';
import { isReleased, standingHold } from './stored-decision.ts';

/** `decided`: somebody approved it on this evidence, so nothing looks at it any more. */
interface Looked {
  readonly operation: Operation;
  readonly hold: Hold | null;
  readonly decided: boolean;
}

/**
 * The second step of planning: over all operations of a plan, which may not run by themselves, and why (P1).
 * Pure; the answer does not depend on the order. Precedence: G1, M1, M2, P2, G6, D4 and G5; then an approval
 * on the same evidence releases; then what waits for a decision goes on waiting; then G4, G9, G2, G3, G8, A3.
 */
export function guard(operations: readonly Operation[], context: GuardContext): readonly Operation[] {
  const shared = sharedTargets(operations);
  const looked = operations.map((operation) => lookAtOne(operation, shared.has(operation), context));
  const { policy, counts } = context;
  const removals = { rule: 'G3', concerns: isRemoval, limit: policy.removals } as const;
  const additions = { rule: 'G8', concerns: isAddition, limit: policy.additions } as const;
  const afterRemovals = holdFlood(looked, removals, counts.managed, counts.undecidedRemovals24h);
  const afterAdditions = holdFlood(afterRemovals, additions, counts.managed, counts.undecidedAdditions24h);
  return holdForFourEyes(afterAdditions, context).map(({ operation, hold }) => ({ ...operation, hold }));
}

function lookAtOne(operation: Operation, isShared: boolean, context: GuardContext): Looked {
  const firm = firmHold(operation, isShared, context);
  if (isReleased(operation, firm, context)) return { operation, hold: null, decided: true };
  const hold = firm ?? standingHold(operation, context) ?? reviewHold(operation, context);
  return { operation, hold, decided: false };
}

interface Flood {
  readonly rule: 'G3' | 'G8';
  readonly concerns: (operation: Operation) => boolean;
  readonly limit: Limit;
}

/**
 * G3, G8: over the limit all are held or none. Counted are those that would run now, those that this rule
 * holds already, and what ran in the last day without a decision; never what an admin asked for by name.
 */
function holdFlood(
  looked: readonly Looked[],
  { rule, concerns, limit }: Flood,
  managed: number,
  undecided: number,
): readonly Looked[] {
  const isCounted = ({ operation, hold, decided }: Looked) =>
    concerns(operation) && !operation.byName && !decided && (hold === null || hold.rule === rule);
  const count = looked.filter(isCounted).length + undecided;
  const allowed = limitOf(limit, managed);
  if (count <= allowed) return looked;
  const hold: Hold = { rule, facts: { count, limit: allowed } };
  return looked.map((one) => (isCounted(one) ? { ...one, hold } : one));
}

/** A3: more removals at once than one person may decide, and whatever is done to an admin's or owner's account. */
function holdForFourEyes(looked: readonly Looked[], context: GuardContext): readonly Looked[] {
  const isFree = ({ hold, decided }: Looked) => hold === null && !decided;
  const count = looked.filter((one) => isFree(one) && isRemoval(one.operation)).length;
  const isMany = count > context.policy.fourEyesFrom;
  return looked.map((one) => {
    if (!isFree(one)) return one;
    const role = context.roleOf(one.operation);
    if (isPowerful(role)) return { ...one, hold: { rule: 'A3', facts: { why: 'role', role } } };
    if (isMany && isRemoval(one.operation)) {
      return { ...one, hold: { rule: 'A3', facts: { why: 'count', count } } };
    }
    return one;
  });
}

function isPowerful(role: AccountRole | null): role is AccountRole {
  return role !== null && roleRank(role) > roleRank('member');
}
