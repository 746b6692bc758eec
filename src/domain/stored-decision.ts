import type { GuardContext } from './guard-context.ts';
import { type Hold, isApprovable, isHeldUntilDecided } from './hold.ts';
import { type Operation, operationKey } from './operation.ts';

/** The rules that leave alone what an admin asks for by name (G3, G4, G8, G2). */
const NOT_BY_NAME: ReadonlySet<string> = new Set(['G2', 'G3', 'G4', 'G8']);

/** True where somebody approved this very operation on this very evidence, and an approval can release it (H1). */
export function isReleased(operation: Operation, firm: Hold | null, { storedHolds }: GuardContext): boolean {
  const stored = storedHolds.get(operationKey(operation));
  if (stored?.state !== 'approved' || stored.evidence !== operation.evidence) return false;
  // Grace is cut short, a conflict overruled, only by who was shown just that.
  return isApprovable(stored.rule) && (firm === null || firm.rule === stored.rule);
}

/**
 * A hold that waits for a decision goes on, although the numbers fell, a day passed or its request expired;
 * an approval whose evidence changed is asked for again (G3, H1, A5).
 */
export function standingHold(operation: Operation, { storedHolds }: GuardContext): Hold | null {
  const stored = storedHolds.get(operationKey(operation));
  if (stored === undefined || stored.state === 'closed' || stored.state === 'rejected') return null;
  if (!isHeldUntilDecided(stored.rule)) return null;
  if (operation.byName && NOT_BY_NAME.has(stored.rule)) return null;
  return { rule: stored.rule, facts: { since: stored.heldSince.toISOString() } };
}
