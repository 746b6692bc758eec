import type { GuardContext } from './guard-context.ts';
import { type Hold, isApprovable } from './hold.ts';
import { isRemoval, type Operation } from './operation.ts';

/**
 * Holds that no number and no review changes, the firmest first: G1, then what is ambiguous or impossible
 * (M1, M2, P2), G6, and what `decide` found besides (D4, G5).
 */
export function firmHold(operation: Operation, isShared: boolean, context: GuardContext): Hold | null {
  const found = operation.hold;
  const protection = isProtectable(operation) ? context.protection(operation) : null;
  if (protection !== null) return { rule: 'G1', facts: { why: protection.why } };
  if (found !== null && !isApprovable(found.rule)) return found;
  if (isShared) return { rule: 'M1', facts: { by: 'shared_target' } };
  const frozen = context.frozen(operation);
  return frozen === null ? found : { rule: 'G6', facts: frozen.facts };
}

/** A protected account's address does not change by plan either (D4): it is how its owner signs in. */
function isProtectable(operation: Operation): boolean {
  return isRemoval(operation) || operation.kind === 'update_profile';
}
