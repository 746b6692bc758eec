import type { PushedPage, PushedQuery } from '../../ports/pushed-query.ts';
import { LIST_RESPONSE_URN } from '../../scim/protocol/scim-urns.ts';
import type { ResourceKind } from './known-schemas.ts';
import { findPath, parseFilter } from './parse-filter.ts';
import { badValue, ScimFault } from './scim-fault.ts';

/** RFC 7644 §3.4.2.4: a source may get fewer than it asked for. */
export const MOST_RESULTS = 200;
const USUAL_RESULTS = 100;

/** Filter, sorting and paging of a list. Throws ScimFault. */
export function readListQuery(query: URLSearchParams, kind: ResourceKind): PushedQuery {
  const filter = query.get('filter');
  const sortBy = query.get('sortBy');
  const path = sortBy === null || sortBy === '' ? null : findPath(sortBy, kind);
  if (path?.many) throw new ScimFault(400, 'invalidPath', `${sortBy} is a list and cannot be sorted by.`);
  return {
    filter: filter === null || filter.trim() === '' ? null : parseFilter(filter, kind),
    sortBy: path,
    descending: query.get('sortOrder')?.toLowerCase() === 'descending',
    skip: Math.max(1, readCount(query, 'startIndex', 1)) - 1,
    limit: Math.min(Math.max(0, readCount(query, 'count', USUAL_RESULTS)), MOST_RESULTS),
  };
}

function readCount(query: URLSearchParams, name: string, usual: number): number {
  const text = query.get(name);
  if (text === null || text === '') return usual;
  if (!/^-?\d{1,9}$/.test(text)) throw badValue(name, 'a whole number');
  return Number(text);
}

export function toListBody(
  { total, resources }: PushedPage<object>,
  { skip }: Pick<PushedQuery, 'skip'>,
): object {
  return {
    schemas: [LIST_RESPONSE_URN],
    totalResults: total,
    startIndex: skip + 1,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
