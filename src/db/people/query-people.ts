import type { PeopleFilter, PeoplePage, PeopleQuery } from '../../ports/people-index.ts';
import { IS_MANAGEABLE } from '../accounts/account-row.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { fromCursor, toCursor } from '../keyset-cursor.ts';
import { matchesSearch } from '../search-text.ts';
import { LISTED_COLUMNS, LISTED_TABLES, type ListedRow, toListed } from './listed-row.ts';

/** By email, then id. The page is cut first: what stands beside a person is looked up for its rows alone. */
export async function queryPeople(
  prisma: PrismaClient,
  connectionId: string,
  query: PeopleQuery,
): Promise<PeoplePage> {
  const matching = Prisma.sql`
    FROM people p LEFT JOIN entitlements e ON e.person_id = p.id
   WHERE p.connection_id = ${connectionId}::uuid AND p.status <> 'deleted' AND ${toCondition(query.filter)}
     AND ${matchesSearch(Prisma.sql`p.search`, query.search ?? '')}`;
  const rows = await prisma.$queryRaw<ListedRow[]>`
    WITH page AS MATERIALIZED (${pageOf(matching, query)})
    SELECT ${LISTED_COLUMNS} FROM page JOIN ${LISTED_TABLES} ON p.id = page.id
     ORDER BY p.email_fold, p.id`;
  const [counted] = await prisma.$queryRaw<{ readonly total: number }[]>`
    SELECT count(*)::int AS total ${matching}`;
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    people: page.map(toListed),
    next: last === undefined ? null : toCursor([last.emailFold, last.id]),
    total: counted?.total ?? 0,
  };
}

function pageOf(matching: Prisma.Sql, { after, limit }: PeopleQuery): Prisma.Sql {
  const place = fromCursor(after);
  const isAfter =
    place === null || !isUuid(place[1])
      ? Prisma.sql`true`
      : Prisma.sql`(p.email_fold, p.id) > (${place[0]}, ${place[1]}::uuid)`;
  return Prisma.sql`
    SELECT p.id ${matching} AND ${isAfter} ORDER BY p.email_fold, p.id LIMIT ${limit + 1}`;
}

function toCondition(filter: PeopleFilter): Prisma.Sql {
  switch (filter) {
    case 'all':
      return Prisma.sql`true`;
    case 'entitled':
      return Prisma.sql`coalesce(e.entitled, false)`;
    case 'not_entitled':
      return Prisma.sql`NOT coalesce(e.entitled, false)`;
    case 'suspended':
      return Prisma.sql`p.status = 'suspended'`;
    case 'without_account':
      // Two EXISTS instead of one with OR: each is a hash join when everybody is counted.
      return Prisma.sql`
        NOT EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id AND ${IS_MANAGEABLE})
        AND NOT EXISTS (
          SELECT FROM accounts a
           WHERE a.connection_id = p.connection_id AND a.email_fold = p.email_fold
             AND a.person_id IS NULL AND ${IS_MANAGEABLE})`;
  }
}
