import { Prisma } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { isUuid } from '../is-uuid.ts';

/** A group as its source keeps it, and the group of the directory that it stands for. */
export interface PushedGroupRow {
  readonly id: string;
  readonly sourceId: string;
  readonly connectionId: string;
  readonly groupId: string;
}

type Writer = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Ids that are no user of the source are passed over. Answers how many came in. */
export function addMembers(
  tx: Writer,
  group: PushedGroupRow,
  userIds: readonly string[],
  now: Date,
): Promise<number> {
  return inParts(userIds, async (ids) => {
    const changed = Prisma.sql`
      INSERT INTO pushed_members (group_id, user_id)
      SELECT ${group.id}::uuid, u.id FROM pushed_users u
       WHERE u.source_id = ${group.sourceId}::uuid AND u.id = ANY(${ids}::uuid[])
      ON CONFLICT DO NOTHING RETURNING user_id`;
    const people = Prisma.sql`
      INSERT INTO group_members (group_id, person_id)
      SELECT ${group.groupId}::uuid, person_id FROM touched ON CONFLICT DO NOTHING`;
    return changeBy(tx, group, changed, people, now);
  });
}

/** Who was not in it is passed over. Answers how many left. */
export function removeMembers(
  tx: Writer,
  group: PushedGroupRow,
  userIds: readonly string[],
  now: Date,
): Promise<number> {
  return inParts(userIds, async (ids) => {
    const changed = Prisma.sql`
      DELETE FROM pushed_members WHERE group_id = ${group.id}::uuid AND user_id = ANY(${ids}::uuid[])
      RETURNING user_id`;
    return changeBy(tx, group, changed, leave(group), now);
  });
}

/** Everybody who is not among `kept`. */
export function removeOthers(
  tx: Writer,
  group: PushedGroupRow,
  kept: readonly string[],
  now: Date,
): Promise<number> {
  const changed = Prisma.sql`
    DELETE FROM pushed_members m
     WHERE m.group_id = ${group.id}::uuid
       AND NOT EXISTS (SELECT FROM unnest(${kept.filter(isUuid)}::uuid[]) AS k(id) WHERE k.id = m.user_id)
    RETURNING m.user_id`;
  return changeBy(tx, group, changed, leave(group), now);
}

function leave({ groupId }: PushedGroupRow): Prisma.Sql {
  return Prisma.sql`
    DELETE FROM group_members WHERE group_id = ${groupId}::uuid AND person_id IN (SELECT person_id FROM touched)`;
}

/** Users, their people, and that these wait to be planned for: one statement, whatever the number. */
async function changeBy(
  tx: Writer,
  { connectionId }: PushedGroupRow,
  changed: Prisma.Sql,
  people: Prisma.Sql,
  now: Date,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ readonly count: bigint }[]>`
    WITH changed AS (${changed}),
         touched AS (SELECT DISTINCT u.person_id FROM pushed_users u JOIN changed c ON c.user_id = u.id
                      WHERE u.person_id IS NOT NULL),
         moved AS (${people}),
         waiting AS (INSERT INTO touched_people (person_id, connection_id, due_at)
                     SELECT person_id, ${connectionId}::uuid, ${now}::timestamptz FROM touched
                     ON CONFLICT (person_id) DO UPDATE SET due_at = EXCLUDED.due_at)
    SELECT count(*) AS count FROM changed`;
  return Number(row?.count ?? 0);
}

async function inParts(
  userIds: readonly string[],
  change: (ids: readonly string[]) => Promise<number>,
): Promise<number> {
  let changed = 0;
  for (const ids of inBatches(userIds.filter(isUuid))) changed += await change(ids);
  return changed;
}
