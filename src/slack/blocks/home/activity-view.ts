import type { HomeView, KnownBlock } from '@slack/types';
import type { Receipt } from '../../../domain/receipt.ts';
import type { ReceiptFilter } from '../../../ports/receipts.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { context } from '../build/blocks.ts';
import { type ListPosition, RECEIPT_FILTERS } from '../list-position.ts';
import { pageLine, pager } from '../parts/list-pager.ts';
import { filterRow, searchBox } from '../parts/list-search.ts';
import { receiptRow } from '../parts/receipt-row.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface ActivityModel {
  readonly frame: HomeFrame;
  /** Newest first. */
  readonly rows: readonly Receipt[];
  readonly position: ListPosition<ReceiptFilter>;
  readonly pageSize: number;
  readonly next: string | null;
  readonly total: number;
  readonly mayUndo: boolean;
  readonly now: Date;
}

/** Every decision and change, newest first (R1), with the way to undo the run behind a change (X8). */
export function activityView(texts: Texts, model: ActivityModel): HomeView {
  const t = texts.activity;
  const { frame, rows, position, pageSize, mayUndo, now } = model;
  const page = { ...model, count: rows.length };
  const content: KnownBlock[] = [
    searchBox('activity', { label: t.searchLabel, placeholder: t.searchPlaceholder }, position),
    filterRow(texts, 'activity', RECEIPT_FILTERS, t.filters, position),
    ...rows.slice(0, pageSize).map((row) => receiptRow(texts, row, mayUndo, now)),
    context(pageLine(texts, page)),
    ...pager(texts, page, ACTIONS.homePage, 'activity'),
  ];
  return homeFrame(texts, frame, { tab: 'activity', position }, content);
}
