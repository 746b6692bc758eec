import type { HomeView, KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { ACCOUNT_FILTERS } from '../list-position.ts';
import { type AccountList, accountList } from '../parts/account-list.ts';
import { filterRow, searchBox } from '../parts/list-search.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export const HOME_PAGE_SIZE = 15;

export interface AccountsModel {
  readonly frame: HomeFrame;
  /** `pageSize` is HOME_PAGE_SIZE. */
  readonly list: AccountList;
}

/** Search box, status filter, fifteen rows with a ⋯ each, and the way on. */
export function accountsView(texts: Texts, { frame, list }: AccountsModel): HomeView {
  const t = texts.home;
  const words = { label: t.searchLabel, placeholder: t.searchPlaceholder };
  const content: KnownBlock[] = [
    searchBox('accounts', words, list.position),
    filterRow(texts, 'accounts', ACCOUNT_FILTERS, t.filters, list.position),
    ...accountList(texts, list, ACTIONS.homePage),
  ];
  return homeFrame(texts, frame, { tab: 'accounts', position: list.position }, content);
}
