import type { Receipt } from '../../../domain/receipt.ts';
import type { Texts } from '../../../texts/texts.ts';
import { context, header, section } from '../build/blocks.ts';
import { type Message, message } from '../build/message.ts';
import { receiptRow } from '../parts/receipt-row.ts';
import { showLabel } from '../text/show-name.ts';

export const HISTORY_ROWS = 15;

export interface HistoryModel {
  /** Whom it is about, as it was typed; null: everybody. */
  readonly who: string | null;
  /** Newest first; the first fifteen are shown. */
  readonly receipts: readonly Receipt[];
  readonly mayUndo: boolean;
  readonly now: Date;
}

/** The newest decisions and changes, of everybody or of one person, and the way to all of them. */
export function historyMessage(texts: Texts, { who, receipts, mayUndo, now }: HistoryModel): Message {
  const t = texts.activity;
  const name = who === null ? null : showLabel(who);
  const title = name === null ? t.historyTitle : t.historyOf(name);
  if (receipts.length === 0) {
    const nothing = name === null ? t.nothing : t.nothingOf(name);
    return message(nothing, [section(nothing)]);
  }
  return message(title, [
    header(title),
    ...receipts.slice(0, HISTORY_ROWS).map((receipt) => receiptRow(texts, receipt, mayUndo, now)),
    context(t.more),
  ]);
}
