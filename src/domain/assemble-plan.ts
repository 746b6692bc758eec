import { compareText } from './compare-text.ts';
import { foldEmail } from './email.ts';
import { isAddition, isRemoval, type Operation } from './operation.ts';
import type { Drift } from './plan.ts';

/**
 * A plan's order (P3): leavers before joiners, then by email and kind. The rest only breaks ties, so that the
 * same operations in any order give the same list. What frees an address goes before what needs one.
 */
export function sortOperations(operations: readonly Operation[]): readonly Operation[] {
  return sortBy(operations, (operation) => [
    String(turnOf(operation)),
    foldEmail(operation.email),
    operation.kind,
    operation.accountId ?? '',
    operation.personId ?? '',
    operation.to ?? '',
    operation.evidence,
  ]);
}

/** Drift by email; told once where two people's cases come to the same about one account. */
export function sortDrift(drift: readonly Drift[]): readonly Drift[] {
  const sorted = sortBy(drift, ({ email, accountId, why, personId }) => [
    foldEmail(email),
    accountId,
    why,
    personId ?? '',
  ]);
  const seen = new Set<string>();
  return sorted.filter(({ accountId, why }) => {
    const isNew = !seen.has(`${accountId}|${why}`);
    seen.add(`${accountId}|${why}`);
    return isNew;
  });
}

/**
 * The text that a plan's hash is made of (P3): kind, account or email, causes, from, to of every operation,
 * sorted. No times, no wording, no holds: the same situation has the same hash, also after an approval.
 */
export function planText(operations: readonly Operation[]): string {
  return operations
    .map(({ kind, accountId, email, reasons, from, to }) =>
      JSON.stringify([kind, accountId ?? foldEmail(email), reasons.map(({ cause }) => cause), from, to]),
    )
    .sort(compareText)
    .join('\n');
}

function turnOf(operation: Operation): number {
  if (isRemoval(operation)) return 0;
  return isAddition(operation) ? 2 : 1;
}

/** Keys are made once for each row, and compared from the first part on that differs. */
function sortBy<Row>(rows: readonly Row[], keyOf: (row: Row) => readonly string[]): readonly Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ row }) => row);
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const order = compareText(part, other[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
