import { type Account, accountName } from './account.ts';
import type { AccountMemory } from './case.ts';
import type { Now } from './plain-date.ts';
import type { Drift, DriftWhy } from './plan.ts';

/** Drift to show; none where an admin has decided to leave this account alone, until then or for good. */
export function findDrift(
  account: Account,
  memory: AccountMemory,
  why: DriftWhy,
  personId: string | null,
  now: Now,
): readonly Drift[] {
  const decision = standingDriftDecision(memory, now);
  if (decision === 'ignore' || decision === 'adopt') return [];
  return [{ accountId: account.id, email: account.email, name: accountName(account), why, personId }];
}

/** An admin's decision on drift while it stands: through the whole of its last day. */
export function standingDriftDecision(
  { driftDecision }: AccountMemory,
  now: Now,
): 'deactivate' | 'ignore' | 'adopt' | null {
  if (driftDecision === null) return null;
  return driftDecision.until === null || now.today <= driftDecision.until ? driftDecision.decision : null;
}
