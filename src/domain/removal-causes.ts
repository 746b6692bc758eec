import type { PersonCase } from './case.ts';
import type { Cause } from './cause.ts';
import type { Reason } from './entitlement.ts';

/** Why somebody should go, and since when that is true as far as it was stored. */
export interface RemovalCause {
  readonly cause: Cause;
  readonly since: Date | null;
}

/**
 * What was said against a person's account, and what entitled them and went away (P4), the deciding one
 * first. Empty: nobody said that they should go, so the account is drift.
 */
export function removalCauses({ person, entitlement, memory }: PersonCase): readonly RemovalCause[] {
  if (entitlement.entitled) return [];
  const causes: RemovalCause[] = [];
  const lost = memory.reached?.lost ?? null;
  if (person.status !== 'active') causes.push({ cause: person.status, since: memory.statusSince });
  if (entitlement.excludedBy.length > 0) {
    causes.push({ cause: 'excluded', since: lost?.cause === 'excluded' ? lost.at : null });
  } else if (entitlement.reachedBy.length === 0 && lost !== null) {
    causes.push({ cause: lost.cause, since: lost.at });
  }
  return causes;
}

/**
 * True where an admin said it about this very person: excluded them, or withdrew their own assignment. A
 * date that passes is the clock's word, and two hundred of them can pass on one day.
 */
export function isRemovalByName({ person, entitlement, memory }: PersonCase): boolean {
  if (entitlement.excludedBy.some((by) => by.subjectKind === 'person')) return true;
  const lost = memory.reached?.lost;
  return person.status === 'active' && lost?.cause === 'unassigned' && lost.by.subjectKind === 'person';
}

/** The chain behind a removal: the entitlement's reasons, with what was lost before the verdict (E2). */
export function removalChain({ entitlement, memory }: PersonCase): readonly Reason[] {
  const lost = memory.reached?.lost ?? null;
  if (lost === null || lost.cause === 'excluded' || entitlement.reachedBy.length > 0) {
    return entitlement.reasons;
  }
  const step: Reason = { kind: 'lost', cause: lost.cause, by: lost.by, at: lost.at };
  const verdict = entitlement.reasons.filter(({ kind }) => kind === 'verdict');
  return [...entitlement.reasons.filter(({ kind }) => kind !== 'verdict'), step, ...verdict];
}
