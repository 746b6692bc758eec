import { z } from 'zod';
import type { AccountFilter } from '../../ports/account-index.ts';

export const ACCOUNT_FILTERS = [
  'all',
  'active',
  'invited',
  'inactive',
  'guests',
  'drift',
] as const satisfies readonly AccountFilter[];

/** Where somebody stands in a list: what they look for and the cursors of the pages before this one. */
export interface ListPosition {
  readonly filter: AccountFilter;
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

export const listPositionSchema = z.object({
  filter: z.enum(ACCOUNT_FILTERS),
  search: z.string().max(LONGEST_SEARCH).nullable(),
  after: z.string().nullable(),
  trail: z.array(z.string().nullable()).readonly(),
  page: z.number().int().nonnegative(),
}) satisfies z.ZodType<ListPosition>;

export function firstPage(filter: AccountFilter = 'all', search: string | null = null): ListPosition {
  const text = [...(search ?? '').trim()].slice(0, LONGEST_SEARCH / 2).join('');
  return { filter, search: text === '' ? null : text, after: null, trail: [], page: 0 };
}

/** @param cursor `next` of the page that is shown now. */
export function nextPage(position: ListPosition, cursor: string): ListPosition {
  const trail = shorten([...position.trail, position.after]);
  return { ...position, after: cursor, trail, page: position.page + 1 };
}

/** Where the trail is over (or was never laid), the first page. */
export function previousPage(position: ListPosition): ListPosition {
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
