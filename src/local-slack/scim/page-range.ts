const DEFAULT_COUNT = 10;
const LARGEST_COUNT = 1000;

export interface PageRange {
  /** The first is 1. */
  startIndex: number;
  count: number;
}

/** docs.slack.dev/reference/scim-api: ten by default, a thousand at most; what is no number is not there. */
export function readPageRange(query: URLSearchParams): PageRange {
  return {
    startIndex: Math.max(1, readWhole(query.get('startIndex'), 1)),
    count: Math.min(LARGEST_COUNT, Math.max(0, readWhole(query.get('count'), DEFAULT_COUNT))),
  };
}

function readWhole(text: string | null, otherwise: number): number {
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : otherwise;
}

export function toListResponse<T>(
  found: readonly T[],
  { startIndex, count }: PageRange,
  schema: string,
  show: (row: T) => unknown,
) {
  const rows = found.slice(startIndex - 1, startIndex - 1 + count);
  return {
    totalResults: found.length,
    itemsPerPage: rows.length,
    startIndex,
    schemas: [schema],
    Resources: rows.map(show),
  };
}
