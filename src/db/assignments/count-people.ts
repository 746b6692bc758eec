import { Prisma, type PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';

const IS_ACTIVE = Prisma.sql`p.connection_id = a.connection_id AND p.status = 'active'`;

/** Active people in each assignment's subject: its own dates, and what is nearer to somebody, do not count here. */
export async function countPeople(
  prisma: PrismaClient,
  connectionId: string,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const ids = assignmentIds.filter(isUuid);
  const rows = await prisma.$queryRaw<{ readonly id: string; readonly people: number }[]>`
    SELECT a.id, CASE a.subject_kind
             WHEN 'organization' THEN (SELECT count(*) FROM people p WHERE ${IS_ACTIVE})
             WHEN 'person' THEN (SELECT count(*) FROM people p WHERE ${IS_ACTIVE} AND p.id = a.subject_id)
             WHEN 'unit' THEN (
               SELECT count(*) FROM org_units u JOIN people p ON p.unit_id = u.id
                WHERE ${IS_ACTIVE} AND u.connection_id = a.connection_id AND u.deleted_at IS NULL
                  AND (u.id = a.subject_id OR (a.subtree AND a.subject_id = ANY(u.lineage))))
             WHEN 'group' THEN (
               SELECT count(*) FROM groups g JOIN group_members m ON m.group_id = g.id
                 JOIN people p ON p.id = m.person_id
                WHERE ${IS_ACTIVE} AND g.id = a.subject_id AND g.deleted_at IS NULL)
             WHEN 'workspace' THEN (
               SELECT count(*) FROM workspaces w JOIN workspace_members m ON m.workspace_id = w.id
                 JOIN people p ON p.id = m.person_id
                WHERE ${IS_ACTIVE} AND w.id = a.subject_id AND w.deleted_at IS NULL)
           END::int AS people
      FROM assignments a
     WHERE a.connection_id = ${connectionId}::uuid AND a.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, people }) => [id, people]));
}
