import { stringify } from 'csv-stringify/sync';
import type { Actor, Receipt } from '../domain/receipt.ts';

const HEADING = [
  'number',
  'at',
  'event',
  'actor',
  'email',
  'name',
  'account',
  'plan',
  'run',
  'facts',
  'seal',
] as const;

/** The record as a file that a spreadsheet opens safely (R2). `actorName`: how somebody is called in it. */
export function receiptsToCsv(receipts: readonly Receipt[], actorName: (actor: Actor) => string): string {
  const rows = receipts.map((receipt) => [
    receipt.number,
    receipt.at.toISOString(),
    receipt.event,
    actorName(receipt.actor),
    receipt.subject.email,
    receipt.subject.name,
    receipt.subject.accountId,
    receipt.planHash,
    receipt.runId,
    JSON.stringify(receipt.facts),
    receipt.seal,
  ]);
  return stringify([HEADING, ...rows.map((row) => row.map(neutraliseFormula))]);
}

const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (R2; OWASP "CSV injection").
 * Numbers stay numbers.
 */
function neutraliseFormula(cell: string | number | null): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return STARTS_A_FORMULA.test(cell) ? `'${cell}` : cell;
}
