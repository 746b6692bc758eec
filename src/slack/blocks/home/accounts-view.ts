import type { ActionsBlock, HomeView, InputBlock, KnownBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, INPUTS } from '../../action-ids.ts';
import { actions } from '../build/blocks.ts';
import { button, option, select } from '../build/elements.ts';
import { input, textInput } from '../build/inputs.ts';
import { ACCOUNT_FILTERS, LONGEST_SEARCH } from '../list-position.ts';
import { type AccountList, accountList } from '../parts/account-list.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export const HOME_PAGE_SIZE = 15;

export interface AccountsModel {
  readonly frame: HomeFrame;
  /** `pageSize` is HOME_PAGE_SIZE. */
  readonly list: AccountList;
}

/** Search box, status filter, fifteen rows with a ⋯ each, and the way on. */
export function accountsView(texts: Texts, { frame, list }: AccountsModel): HomeView {
  const content: KnownBlock[] = [
    searchBox(texts, list),
    filterRow(texts, list),
    ...accountList(texts, list, ACTIONS.homePage),
  ];
  return homeFrame(texts, frame, { tab: 'accounts', position: list.position }, content);
}

/** Searches when Enter is pressed. */
function searchBox(texts: Texts, { position }: AccountList): InputBlock {
  const element = textInput(ACTIONS.homeSearch, {
    initial: position.search,
    placeholder: texts.home.searchPlaceholder,
    maxLength: LONGEST_SEARCH / 2,
  });
  return input(INPUTS.search, texts.home.searchLabel, element, { dispatches: true, optional: true });
}

function filterRow(texts: Texts, { position }: AccountList): ActionsBlock {
  const options = ACCOUNT_FILTERS.map((filter) => option(texts.home.filters[filter], filter));
  return actions('filter', [
    select(ACTIONS.homeFilter, options, position.filter, texts.home.filterPlaceholder),
    button(texts.buttons.refresh, ACTIONS.refresh),
  ]);
}
