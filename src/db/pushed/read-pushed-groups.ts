import type { PushSource } from '../../ports/push-tokens.ts';
import type { StoredGroup } from '../../ports/pushed-groups.ts';
import type { PushedPage, PushedQuery } from '../../ports/pushed-query.ts';
import { PushedUnknown } from '../../ports/pushed-users.ts';
import { Prisma } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { filterSql, sortSql } from './filter-sql.ts';
import { GROUP_TABLE } from './group-table.ts';

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** A group with what only the writing side needs. */
export interface GroupRow extends StoredGroup {
  readonly sourceId: string;
  readonly connectionId: string;
  readonly groupId: string;
}

const MEMBERS = Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', one.id, 'name', one.name, 'kind', one.kind) ORDER BY one.id)
              FROM (SELECT u.id, coalesce(u.attributes ->> 'displayName', u.attributes ->> 'userName') AS name,
                           'user' AS kind
                      FROM pushed_members m JOIN pushed_users u ON u.id = m.user_id WHERE m.group_id = g.id
                    UNION ALL
                    SELECT i.id, i.name, 'group'
                      FROM pushed_nestings n JOIN pushed_groups i ON i.id = n.inner_id WHERE n.outer_id = g.id) AS one),
           '[]'::jsonb)`;

function columns(withMembers: boolean): Prisma.Sql {
  return Prisma.sql`
    g.id, g.source_id AS "sourceId", g.connection_id AS "connectionId", g.group_id AS "groupId", g.name,
    g.external_id AS "externalId", g.version, g.created_at AS "createdAt", g.changed_at AS "changedAt",
    ${withMembers ? MEMBERS : Prisma.sql`NULL`} AS members`;
}

export async function readPushedGroup(
  reader: Reader,
  source: PushSource,
  id: string,
  withMembers: boolean,
): Promise<GroupRow> {
  if (!isUuid(id)) throw new PushedUnknown('no group of this source has this id', { id });
  const [row] = await reader.$queryRaw<GroupRow[]>`
    SELECT ${columns(withMembers)} FROM pushed_groups g
     WHERE g.source_id = ${source.sourceId}::uuid AND g.id = ${id}::uuid`;
  if (row === undefined) throw new PushedUnknown('no group of this source has this id', { id });
  return row;
}

export async function listPushedGroups(
  reader: Reader,
  source: PushSource,
  { filter, sortBy, descending, skip, limit }: PushedQuery,
  withMembers: boolean,
): Promise<PushedPage<StoredGroup>> {
  const fits = filter === null ? Prisma.sql`true` : filterSql(filter, GROUP_TABLE);
  const where = Prisma.sql`g.source_id = ${source.sourceId}::uuid AND ${fits}`;
  const direction = descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  const order =
    sortBy === null ? Prisma.sql`g.id` : Prisma.sql`${sortSql(sortBy, GROUP_TABLE)} ${direction}, g.id`;
  const page = Prisma.sql`
    (SELECT g.id FROM pushed_groups g WHERE ${where} ORDER BY ${order} OFFSET ${skip} LIMIT ${limit}) AS page
    JOIN pushed_groups g ON g.id = page.id`;
  const [counted] = await reader.$queryRaw<{ readonly total: bigint }[]>`
    SELECT count(*) AS total FROM pushed_groups g WHERE ${where}`;
  const resources = await reader.$queryRaw<GroupRow[]>`
    SELECT ${columns(withMembers)} FROM ${page} ORDER BY ${order}`;
  return { total: Number(counted?.total ?? 0), resources };
}
