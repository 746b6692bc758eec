import type { Receipt } from '../../domain/receipt.ts';
import { describeActor, describeReceipt } from '../../texts/describe-receipt.ts';
import type { Texts } from '../../texts/texts.ts';
import { table } from './table.ts';

/** Receipts as a table, oldest first. */
export function receiptsText(texts: Texts, receipts: readonly Receipt[]): string {
  if (receipts.length === 0) return texts.cli.noReceipts;
  const { columns } = texts.cli;
  const rows = receipts.map((receipt) => [
    receipt.number,
    receipt.at.toISOString(),
    describeReceipt(texts, receipt),
    receipt.subject.email ?? receipt.subject.name ?? '–',
    describeActor(texts, receipt.actor),
  ]);
  return table([columns.number, columns.at, columns.event, columns.subject, columns.actor], rows);
}
