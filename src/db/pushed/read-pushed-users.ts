import type { PushSource } from '../../ports/push-tokens.ts';
import type { PushedPage, PushedQuery } from '../../ports/pushed-query.ts';
import { type PushedAttributes, PushedUnknown, type StoredUser } from '../../ports/pushed-users.ts';
import { Prisma } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { filterSql, sortSql } from './filter-sql.ts';
import { USER_TABLE } from './user-table.ts';

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** A user with what only the writing side needs. */
export interface UserRow extends StoredUser {
  readonly personId: string | null;
  readonly emailFold: string;
  readonly attributes: PushedAttributes;
}

const USER = Prisma.sql`
  u.id, u.person_id AS "personId", u.email_fold AS "emailFold", u.attributes, u.version,
  u.created_at AS "createdAt", u.changed_at AS "changedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.name, g.id)
              FROM pushed_members m JOIN pushed_groups g ON g.id = m.group_id WHERE m.user_id = u.id),
           '[]'::jsonb) AS groups`;

export async function readPushedUser(reader: Reader, source: PushSource, id: string): Promise<UserRow> {
  if (!isUuid(id)) throw new PushedUnknown('no user of this source has this id', { id });
  const [row] = await reader.$queryRaw<UserRow[]>`
    SELECT ${USER} FROM pushed_users u WHERE u.source_id = ${source.sourceId}::uuid AND u.id = ${id}::uuid`;
  if (row === undefined) throw new PushedUnknown('no user of this source has this id', { id });
  return row;
}

export async function listPushedUsers(
  reader: Reader,
  source: PushSource,
  { filter, sortBy, descending, skip, limit }: PushedQuery,
): Promise<PushedPage<StoredUser>> {
  const fits = filter === null ? Prisma.sql`true` : filterSql(filter, USER_TABLE);
  const where = Prisma.sql`u.source_id = ${source.sourceId}::uuid AND ${fits}`;
  const direction = descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  const order =
    sortBy === null ? Prisma.sql`u.id` : Prisma.sql`${sortSql(sortBy, USER_TABLE)} ${direction}, u.id`;
  // The page first: PostgreSQL would look up the groups of everybody who is left out before it.
  const page = Prisma.sql`
    (SELECT u.id FROM pushed_users u WHERE ${where} ORDER BY ${order} OFFSET ${skip} LIMIT ${limit}) AS page
    JOIN pushed_users u ON u.id = page.id`;
  const resources =
    limit === 0 ? [] : await reader.$queryRaw<UserRow[]>`SELECT ${USER} FROM ${page} ORDER BY ${order}`;
  return { total: await countFrom(reader, where, { skip, limit, found: resources.length }), resources };
}

/** A page that is not full tells the total by itself: the filters of each round cost one look into an index. */
async function countFrom(
  reader: Reader,
  where: Prisma.Sql,
  page: { readonly skip: number; readonly limit: number; readonly found: number },
): Promise<number> {
  if (page.found < page.limit && (page.found > 0 || page.skip === 0)) return page.skip + page.found;
  const [row] = await reader.$queryRaw<{ readonly total: bigint }[]>`
    SELECT count(*) AS total FROM pushed_users u WHERE ${where}`;
  return Number(row?.total ?? 0);
}
