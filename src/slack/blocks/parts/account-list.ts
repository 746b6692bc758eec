import type { KnownBlock } from '@slack/types';
import type { AccountFilter } from '../../../ports/account-index.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { ActionName } from '../../action-ids.ts';
import { context } from '../build/blocks.ts';
import type { ListPosition } from '../list-position.ts';
import { type AccountRow, accountRow } from './account-row.ts';
import { pageLine, pager } from './list-pager.ts';

/** One page of accounts out of the index. */
export interface AccountList {
  /** At most `pageSize`. */
  readonly rows: readonly AccountRow[];
  readonly position: ListPosition<AccountFilter>;
  readonly pageSize: number;
  /** Cursor of the next page, at most 500 characters (it travels in a button); null: this is the last one. */
  readonly next: string | null;
  /** How many match, over all pages. */
  readonly total: number;
  /** When the index was last read from Slack; null: never. */
  readonly readAt: Date | null;
  readonly now: Date;
}

/** The rows, where in the list they stand, and the buttons that lead on. At most `pageSize` + 2 blocks. */
export function accountList(texts: Texts, list: AccountList, pageAction: ActionName): KnownBlock[] {
  const rows = list.rows.slice(0, list.pageSize).map((row) => accountRow(texts, row));
  const page = { ...list, count: list.rows.length };
  return [...rows, context(footer(texts, list)), ...pager(texts, page, pageAction)];
}

function footer(texts: Texts, list: AccountList): string {
  const t = texts.paging;
  const freshness = list.readAt === null ? t.neverRead : t.readAgo(list.readAt, list.now);
  const line = pageLine(texts, { ...list, count: list.rows.length });
  return list.rows.length === 0 ? `${line} ${freshness}` : `${line} · ${freshness}`;
}
