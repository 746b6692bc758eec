import type { ActionsBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, actionId } from '../../action-ids.ts';
import { encodeActionValue } from '../action-value.ts';
import { actions, header } from '../build/blocks.ts';
import { button } from '../build/elements.ts';
import { type Message, message } from '../build/message.ts';
import { ACCOUNT_FILTERS, firstPage } from '../list-position.ts';
import { type AccountList, accountList } from '../parts/account-list.ts';

export const LIST_PAGE_SIZE = 10;

/** Ten rows, and buttons for pages and filters that replace the answer in place. `pageSize` is LIST_PAGE_SIZE. */
export function listMessage(texts: Texts, list: AccountList): Message {
  const title = texts.home.filters[list.position.filter];
  return message(`${title}: ${texts.paging.accounts(list.total)}`, [
    header(`${title} (${texts.format.number(list.total)})`),
    ...accountList(texts, list, ACTIONS.listPage),
    filterButtons(texts, list),
  ]);
}

function filterButtons(texts: Texts, { position }: AccountList): ActionsBlock {
  return actions(
    'filters',
    ACCOUNT_FILTERS.map((filter) =>
      button(texts.home.filters[filter], actionId(ACTIONS.listFilter, filter), {
        value: encodeActionValue({ to: 'list', position: firstPage(filter, position.search) }),
        ...(filter === position.filter ? { style: 'primary' as const } : {}),
      }),
    ),
  );
}
