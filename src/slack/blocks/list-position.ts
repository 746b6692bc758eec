import { z } from 'zod';
import type { AccountFilter } from '../../ports/account-index.ts';
import type { AssignmentFilter } from '../../ports/assignments.ts';
import type { PeopleFilter } from '../../ports/people-index.ts';
import type { ReceiptFilter } from '../../ports/receipts.ts';

export const ACCOUNT_FILTERS = [
  'all',
  'active',
  'invited',
  'inactive',
  'guests',
  'drift',
] as const satisfies readonly AccountFilter[];

export const PEOPLE_FILTERS = [
  'all',
  'entitled',
  'not_entitled',
  'suspended',
  'without_account',
] as const satisfies readonly PeopleFilter[];

export const ASSIGNMENT_FILTERS = [
  'all',
  'organization',
  'unit',
  'group',
  'workspace',
  'person',
  'exclusions',
] as const satisfies readonly AssignmentFilter[];

export const RECEIPT_FILTERS = [
  'all',
  'changes',
  'decisions',
  'directory',
  'connection',
] as const satisfies readonly ReceiptFilter[];

/** The tabs of the Home tab that are lists, with the filters of each. */
export const LIST_FILTERS = {
  accounts: ACCOUNT_FILTERS,
  people: PEOPLE_FILTERS,
  assignments: ASSIGNMENT_FILTERS,
  drift: ['all'],
  activity: RECEIPT_FILTERS,
} as const satisfies Record<string, readonly ListFilter[]>;

export function isListTab(tab: string): tab is keyof typeof LIST_FILTERS {
  return tab in LIST_FILTERS;
}

export type ListFilter = AccountFilter | PeopleFilter | AssignmentFilter | ReceiptFilter;

/** Where somebody stands in a list: what they look for and the cursors of the pages before this one. */
export interface ListPosition<F extends ListFilter = ListFilter> {
  readonly filter: F;
  readonly search: string | null;
  /** Cursor that leads to this page; null: the first one. */
  readonly after: string | null;
  /** Cursors of the pages before, newest last; bounded, so "previous" ends at the first page. */
  readonly trail: readonly (string | null)[];
  /** 0-based. */
  readonly page: number;
}

/** A search longer than any name finds nothing more; longer ones would not fit a button's value. */
export const LONGEST_SEARCH = 100;
const LONGEST_TRAIL = 900;

/** Of any list; `positionIn` says whether it is one of this list. */
export const listPositionSchema = z.object({
  filter: z.enum([...ACCOUNT_FILTERS, ...PEOPLE_FILTERS, ...ASSIGNMENT_FILTERS, ...RECEIPT_FILTERS]),
  search: z.string().max(LONGEST_SEARCH).nullable(),
  after: z.string().nullable(),
  trail: z.array(z.string().nullable()).readonly(),
  page: z.number().int().nonnegative(),
}) satisfies z.ZodType<ListPosition>;

/** The position where its filter is one of this list; else the first page, with what was looked for. */
export function positionIn<F extends ListFilter>(
  filters: readonly F[],
  position: ListPosition | null,
): ListPosition<F | 'all'> {
  const filter = filters.find((known) => known === position?.filter);
  if (position === null || filter === undefined) return firstPage('all', position?.search);
  return { ...position, filter };
}

export function firstPage<F extends ListFilter = 'all'>(
  filter: F | 'all' = 'all',
  search: string | null = null,
): ListPosition<F | 'all'> {
  const text = [...(search ?? '').trim()].slice(0, LONGEST_SEARCH / 2).join('');
  return { filter, search: text === '' ? null : text, after: null, trail: [], page: 0 };
}

/** @param cursor `next` of the page that is shown now. */
export function nextPage<F extends ListFilter>(position: ListPosition<F>, cursor: string): ListPosition<F> {
  const trail = shorten([...position.trail, position.after]);
  return { ...position, after: cursor, trail, page: position.page + 1 };
}

/** Where the trail is over (or was never laid), the first page. */
export function previousPage<F extends ListFilter>(position: ListPosition<F>): ListPosition<F | 'all'> {
  const after = position.trail.at(-1);
  if (after === undefined) return firstPage(position.filter, position.search);
  return { ...position, after, trail: position.trail.slice(0, -1), page: Math.max(0, position.page - 1) };
}

/** A button's value holds 2,000 characters: the oldest steps of the trail give way. */
function shorten(trail: readonly (string | null)[]): readonly (string | null)[] {
  let kept = trail;
  while (kept.length > 0 && JSON.stringify(kept).length > LONGEST_TRAIL) kept = kept.slice(1);
  return kept;
}
