import type { Clock } from '../../ports/clock.ts';
import { PullIncomplete, PullRefused } from '../../ports/pull-errors.ts';
import type { PullProof, PullSource } from '../../ports/pulled-directory.ts';

export interface ListedPage<Row> {
  readonly rows: readonly Row[];
  /** Where the next page is; null after the last one. */
  readonly next: string | null;
  /** How many rows the API says there are in all; null where it does not say. */
  readonly total: number | null;
}

export interface Listing<Row> {
  readonly source: PullSource;
  readonly what: string;
  readonly clock: Clock;
  idOf(row: Row): string;
  /** `cursor`: a page's `next`; null asks for the first page. */
  fetchPage(cursor: string | null): Promise<ListedPage<Row>>;
}

const READ_AGAIN_AFTER_MS = 2_000;
const PASSES = 2;

/**
 * All rows, page by page, with the proof that it was all (G2). A page that fails is asked for again by itself;
 * where its cursor has expired, and where fewer rows came than were said, the listing is read from its start
 * once more. Rows may come twice, the second time newer. Throws PullIncomplete and what `fetchPage` throws.
 */
export async function* readListing<Row>(
  listing: Listing<Row>,
): AsyncGenerator<readonly Row[], PullProof, undefined> {
  for (let pass = 1; ; pass += 1) {
    const proof = yield* readPass(listing, pass < PASSES);
    if (proof !== null && proof.rows >= (proof.total ?? 0)) return proof;
    if (pass === PASSES) throw incomplete(listing, { ...proof });
    await listing.clock.sleep(READ_AGAIN_AFTER_MS);
  }
}

/** One pass; null where a cursor expired on the way and `mayStartAgain`. */
async function* readPass<Row>(
  listing: Listing<Row>,
  mayStartAgain: boolean,
): AsyncGenerator<readonly Row[], PullProof | null, undefined> {
  const ids = new Set<string>();
  const cursors = new Set<string>();
  let total: number | null = null;
  let cursor: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const page: ListedPage<Row> | null = await fetchOrExpire(listing, cursor, mayStartAgain);
    if (page === null) return null;
    for (const row of page.rows) ids.add(listing.idOf(row));
    if (page.rows.length > 0) yield page.rows;
    total = page.total ?? total;
    cursor = page.next;
    if (cursor === null) return { pages, rows: ids.size, total };
    if (cursors.has(cursor)) throw incomplete(listing, { pages, circle: 1 });
    cursors.add(cursor);
  }
}

/** 400 and 410 for a page that is not the first: its cursor is no longer known. */
const EXPIRED: ReadonlySet<unknown> = new Set([400, 410]);

async function fetchOrExpire<Row>(
  listing: Listing<Row>,
  cursor: string | null,
  mayStartAgain: boolean,
): Promise<ListedPage<Row> | null> {
  try {
    return await listing.fetchPage(cursor);
  } catch (error) {
    const expired = error instanceof PullRefused && cursor !== null && EXPIRED.has(error.context.status);
    if (expired && mayStartAgain) return null;
    throw error;
  }
}

function incomplete<Row>(
  { source, what }: Listing<Row>,
  facts: Readonly<Record<string, unknown>>,
): PullIncomplete {
  return new PullIncomplete(`the listing of ${what} does not add up`, { source, what, ...facts });
}

/** A listing that fits into memory, each row once. */
export async function collectListing<Row>(listing: Listing<Row>): Promise<readonly Row[]> {
  const rows = new Map<string, Row>();
  for await (const page of readListing(listing)) for (const row of page) rows.set(listing.idOf(row), row);
  return [...rows.values()];
}
