import type { ActionsBlock, Button } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { type ActionName, actionId } from '../../action-ids.ts';
import { encodeActionValue, type HomeTab } from '../action-value.ts';
import { actions } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { firstPage, type ListPosition, nextPage, previousPage } from '../list-position.ts';
import { showLabel } from '../text/show-name.ts';

/** Where in a list its page stands. */
export interface ListPage {
  readonly position: ListPosition;
  readonly pageSize: number;
  /** Rows on this page. */
  readonly count: number;
  /** Cursor of the next page, at most 500 characters (it travels in a button); null: this is the last one. */
  readonly next: string | null;
  /** How many match, over all pages. */
  readonly total: number;
}

/** `16–30 of 100,000`, or that there is nothing. */
export function pageLine(texts: Texts, { position, pageSize, count, total }: ListPage): string {
  const t = texts.paging;
  if (count === 0) return position.search === null ? t.empty : t.nothingFound(showLabel(position.search));
  const from = position.page * pageSize + 1;
  return t.shown(from, from + count - 1, Math.max(total, from + count - 1));
}

/** The ways on and back; none where everything is on this page. */
export function pager(
  texts: Texts,
  { position, next }: ListPage,
  name: ActionName,
  tab: HomeTab = 'accounts',
): readonly ActionsBlock[] {
  const to = (suffix: string, text: string, target: ListPosition): Button =>
    button(text, actionId(name, suffix), { value: encodeActionValue({ to: 'list', tab, position: target }) });
  const buttons: Button[] = [];
  if (position.page > 1)
    buttons.push(to('first', texts.buttons.first, firstPage(position.filter, position.search)));
  if (position.page > 0) buttons.push(to('previous', texts.buttons.previous, previousPage(position)));
  if (next !== null) buttons.push(to('next', texts.buttons.next, nextPage(position, next)));
  return buttons.length === 0 ? [] : [actions('pager', buttons)];
}
