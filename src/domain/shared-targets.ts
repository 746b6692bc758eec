import { foldEmail } from './email.ts';
import type { Operation } from './operation.ts';

/**
 * Operations of different people on one account, or towards one address: two people on one account, whatever
 * each case alone made of it (M1). Only the guard sees all of them at once.
 */
export function sharedTargets(operations: readonly Operation[]): ReadonlySet<Operation> {
  const byTarget = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const target of targetsOf(operation)) {
      const found = byTarget.get(target);
      if (found === undefined) byTarget.set(target, [operation]);
      else found.push(operation);
    }
  }
  const shared = [...byTarget.values()].filter(
    (found) => new Set(found.map(({ personId }) => personId)).size > 1,
  );
  return new Set(shared.flat());
}

function targetsOf({ kind, accountId, email, to }: Operation): readonly string[] {
  const account = accountId === null ? [] : [`account ${accountId}`];
  if (kind === 'invite') return [...account, `address ${foldEmail(email)}`];
  if (kind === 'update_profile' && to !== null) return [...account, `address ${foldEmail(to)}`];
  return account;
}
