import type { ActionsBlock, Button, InputBlock } from '@slack/types';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS, INPUTS } from '../../action-ids.ts';
import type { HomeTab } from '../action-value.ts';
import { actions } from '../build/blocks.ts';
import { button, option, select } from '../build/elements.ts';
import { input, textInput } from '../build/inputs.ts';
import { type ListFilter, type ListPosition, LONGEST_SEARCH } from '../list-position.ts';

interface Words {
  readonly label: string;
  readonly placeholder: string;
}

/** Searches when Enter is pressed. A block for each tab, as with the filter: what was chosen in one must not stay in another. */
export function searchBox(tab: HomeTab, words: Words, { search }: ListPosition): InputBlock {
  const element = textInput(ACTIONS.homeSearch, {
    initial: search,
    placeholder: words.placeholder,
    maxLength: LONGEST_SEARCH / 2,
  });
  return input(blockOf(INPUTS.search, tab), words.label, element, { dispatches: true, optional: true });
}

/** The filter, what else the list can do, and the way to read it again. */
export function filterRow<F extends ListFilter>(
  texts: Texts,
  tab: HomeTab,
  filters: readonly F[],
  names: Readonly<Record<F, string>>,
  position: ListPosition<F>,
  more: readonly Button[] = [],
): ActionsBlock {
  const options = filters.map((filter) => option(names[filter], filter));
  return actions(blockOf('filter', tab), [
    select(ACTIONS.homeFilter, options, position.filter, texts.home.filterPlaceholder),
    ...more,
    button(texts.buttons.refresh, ACTIONS.refresh),
  ]);
}

function blockOf(name: string, tab: HomeTab): string {
  return tab === 'accounts' ? name : `${name}.${tab}`;
}
