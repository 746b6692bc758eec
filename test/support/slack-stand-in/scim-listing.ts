import { ScimRefusal } from './scim-refusal.ts';
import { LIST, toScimUser } from './scim-user.ts';
import type { StandInAccount } from './stand-in-account.ts';

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;
const FILTER = /^\s*(userName|emails|emails\.value|email)\s+eq\s+"([^"]*)"\s*$/i;

/** A page of the list: `startIndex` counts from 1, 10 rows unless asked for more, 1,000 at most. */
export function toScimListing(
  accounts: readonly StandInAccount[],
  query: URLSearchParams,
  scimUrl: string,
): Record<string, unknown> {
  const found = applyFilter(accounts, query.get('filter'));
  const startIndex = Math.max(1, readCount(query.get('startIndex'), 1));
  const count = Math.min(LARGEST_PAGE, Math.max(0, readCount(query.get('count'), DEFAULT_PAGE)));
  const page = found.slice(startIndex - 1, startIndex - 1 + count);
  return {
    schemas: [LIST],
    totalResults: found.length,
    itemsPerPage: page.length,
    startIndex,
    Resources: page.map((account) => toScimUser(account, scimUrl)),
  };
}

function readCount(text: string | null, usual: number): number {
  const number = text === null ? usual : Number.parseInt(text, 10);
  if (Number.isNaN(number)) throw new ScimRefusal(400, 'invalid_query');
  return number;
}

/** The reference says that v2 has no filters; Slack's own SDK test uses `userName eq` there and gets one hit. */
function applyFilter(accounts: readonly StandInAccount[], filter: string | null): readonly StandInAccount[] {
  if (filter === null) return accounts;
  const parts = FILTER.exec(filter);
  if (parts === null) throw new ScimRefusal(400, 'no_filters (is_aggregate_call=1)');
  const wanted = (parts[2] ?? '').toLowerCase();
  if (parts[1]?.toLowerCase() === 'username') {
    return accounts.filter((account) => account.userName.toLowerCase() === wanted);
  }
  return accounts.filter((account) =>
    [account.email, account.secondaryEmail].some((email) => email.toLowerCase() === wanted),
  );
}
