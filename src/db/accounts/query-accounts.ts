import type { AccountFilter, AccountPageOfIndex, AccountQuery } from '../../ports/account-index.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { fromCursor, toCursor } from '../keyset-cursor.ts';
import { matchesSearch } from '../search-text.ts';
import { INDEXED_COLUMNS, INDEXED_TABLES, type IndexedRow, IS_MANAGEABLE, toIndexed } from './account-row.ts';

/** One page by email, then id. The cursor is the last row's place, so pages stay right while rows come and go. */
export async function queryAccounts(
  prisma: PrismaClient,
  connectionId: string,
  query: AccountQuery,
): Promise<AccountPageOfIndex> {
  const where = Prisma.sql`
    a.connection_id = ${connectionId}::uuid AND ${IS_MANAGEABLE} AND ${toCondition(query.filter)}
    AND ${matchesSearch(Prisma.sql`a.search`, query.search ?? '')}`;
  const rows = await prisma.$queryRaw<(IndexedRow & { readonly emailFold: string })[]>`
    SELECT ${INDEXED_COLUMNS}, a.email_fold AS "emailFold" FROM ${INDEXED_TABLES}
     WHERE ${where} AND ${isAfter(query.after)}
     ORDER BY a.email_fold, a.id LIMIT ${query.limit + 1}`;
  const [counted] = await prisma.$queryRaw<{ readonly total: number; readonly readAt: Date | null }[]>`
    SELECT count(*)::int AS total,
           (SELECT max(finished_at) FROM readings WHERE connection_id = ${connectionId}::uuid) AS "readAt"
      FROM accounts a WHERE ${where}`;
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    accounts: page.map(toIndexed),
    next: last === undefined ? null : toCursor([last.emailFold, last.id]),
    total: counted?.total ?? 0,
    readAt: counted?.readAt ?? null,
  };
}

function toCondition(filter: AccountFilter): Prisma.Sql {
  switch (filter) {
    case 'all':
      return Prisma.sql`true`;
    case 'guests':
      return Prisma.sql`a.role IN ('multi_channel_guest', 'single_channel_guest')`;
    case 'drift':
      return Prisma.sql`a.drift IS NOT NULL`;
    default:
      return Prisma.sql`a.status = ${filter}`;
  }
}

/** A cursor that nobody of ours made begins at the first page. */
function isAfter(cursor: string | null): Prisma.Sql {
  const place = fromCursor(cursor);
  return place === null ? Prisma.sql`true` : Prisma.sql`(a.email_fold, a.id) > (${place[0]}, ${place[1]})`;
}
