import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { type ActionName, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, context } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { firstPage, type ListPosition, nextPage, previousPage } from '../list-position.ts';
import { showLabel } from '../text/show-name.ts';
import { type AccountRow, accountRow } from './account-row.ts';

/** One page of accounts out of the index. */
export interface AccountList {
  /** At most `pageSize`. */
  readonly rows: readonly AccountRow[];
  readonly position: ListPosition;
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
  const pager = pagerOf(texts, list, pageAction);
  return [...rows, context(footer(texts, list)), ...(pager === null ? [] : [pager])];
}

function footer(texts: Texts, list: AccountList): string {
  const { position, rows, total } = list;
  const t = texts.paging;
  const freshness = list.readAt === null ? t.neverRead : t.readAgo(list.readAt, list.now);
  if (rows.length === 0) {
    const nothing = position.search === null ? t.empty : t.nothingFound(showLabel(position.search));
    return `${nothing} ${freshness}`;
  }
  const from = position.page * list.pageSize + 1;
  return `${t.shown(from, from + rows.length - 1, Math.max(total, from + rows.length - 1))} · ${freshness}`;
}

function pagerOf(texts: Texts, list: AccountList, name: ActionName): ActionsBlock | null {
  const { position, next } = list;
  const to = (suffix: string, text: string, target: ListPosition): Button =>
    button(text, actionId(name, suffix), { value: encodeActionValue({ to: 'list', position: target }) });
  const buttons: Button[] = [];
  if (position.page > 1)
    buttons.push(to('first', texts.buttons.first, firstPage(position.filter, position.search)));
  if (position.page > 0) buttons.push(to('previous', texts.buttons.previous, previousPage(position)));
  if (next !== null) buttons.push(to('next', texts.buttons.next, nextPage(position, next)));
  return buttons.length === 0 ? null : actions('pager', buttons);
}
