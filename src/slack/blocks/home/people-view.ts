import type { HomeView, KnownBlock } from '@slack/types';
import type { PeopleFilter } from '../../../ports/people-index.ts';
import type { Texts } from '../../../texts/texts.ts';
import { ACTIONS } from '../../action-ids.ts';
import { context } from '../build/blocks.ts';
import { type ListPosition, PEOPLE_FILTERS } from '../list-position.ts';
import { pageLine, pager } from '../parts/list-pager.ts';
import { filterRow, searchBox } from '../parts/list-search.ts';
import { type PersonRow, personRow } from '../parts/person-row.ts';
import { type HomeFrame, homeFrame } from './home-frame.ts';

export interface PeopleModel {
  readonly frame: HomeFrame;
  readonly rows: readonly PersonRow[];
  readonly position: ListPosition<PeopleFilter>;
  readonly pageSize: number;
  readonly next: string | null;
  readonly total: number;
}

/** The directory: search box, filter, fifteen rows with a ⋯ each, and the way on. */
export function peopleView(texts: Texts, model: PeopleModel): HomeView {
  const t = texts.people;
  const { frame, rows, position, pageSize } = model;
  const page = { ...model, count: rows.length };
  const content: KnownBlock[] = [
    searchBox('people', { label: t.searchLabel, placeholder: t.searchPlaceholder }, position),
    filterRow(texts, 'people', PEOPLE_FILTERS, t.filters, position),
    ...rows.slice(0, pageSize).map((row) => personRow(texts, row)),
    context(pageLine(texts, page)),
    ...pager(texts, page, ACTIONS.homePage, 'people'),
  ];
  return homeFrame(texts, frame, { tab: 'people', position }, content);
}
