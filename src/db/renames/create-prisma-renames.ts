import type { LossCause } from '../../domain/cause.ts';
import type { RenameCandidate } from '../../domain/rename.ts';
import type { Renames } from '../../ports/renames.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';

interface Row {
  readonly assignmentId: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly lost: bigint;
  readonly shared: bigint;
  readonly members: bigint;
}

export function createPrismaRenames({ prisma }: { readonly prisma: PrismaClient }): Renames {
  return {
    async candidates(connectionId) {
      const units = await prisma.$queryRaw<Row[]>(unitsOf(connectionId));
      const groups = await prisma.$queryRaw<Row[]>(groupsOf(connectionId));
      return [
        ...units.map((row) => toCandidate('unit', row)),
        ...groups.map((row) => toCandidate('group', row)),
      ];
    },
  };
}

/** Whose loss a place that went may be behind (P4); nobody entitled has lost anything. */
const CAUSES = {
  unit: ['unit_deleted', 'moved'],
  group: ['group_deleted', 'left_group'],
} as const satisfies Record<string, readonly LossCause[]>;

/** Gone, or it may be: until a file is read to its end, the places that it does not name are still there. */
const IS_GONE = Prisma.sql`(gone.deleted_at IS NOT NULL
  OR EXISTS (SELECT FROM imports i WHERE i.source_id = gone.source_id))`;

function lostBy(connectionId: string, kind: keyof typeof CAUSES): Prisma.Sql {
  return Prisma.sql`
    SELECT e.person_id, a.id AS assignment_id, a.subject_id, (e.reached->>'unitId')::uuid AS unit_id
      FROM entitlements e
      JOIN people p ON p.id = e.person_id AND p.status <> 'deleted'
      JOIN assignments a ON a.id = (e.reached->'lost'->'by'->>'assignmentId')::uuid AND a.ended_at IS NULL
     WHERE e.connection_id = ${connectionId}::uuid AND NOT e.entitled
       AND e.reached->'lost'->>'cause' = ANY(${[...CAUSES[kind]]}::text[])`;
}

/** The unit that went is the assignment's own, else the one below it in which the person stood. */
function unitsOf(connectionId: string): Prisma.Sql {
  return Prisma.sql`
    WITH lost AS (
      SELECT l.person_id, l.assignment_id, gone.id AS from_id, gone.path AS from_name
        FROM (${lostBy(connectionId, 'unit')}) l
        LEFT JOIN org_units own ON own.id = l.subject_id AND own.deleted_at IS NOT NULL
        JOIN org_units gone ON gone.id = coalesce(own.id, l.unit_id) AND ${IS_GONE}
        JOIN sources s ON s.id = gone.source_id AND s.kind = 'csv'
    ), shared AS (
      SELECT l.assignment_id, l.from_id, l.from_name, place.id AS to_id, place.path AS to_name, count(*) AS shared
        FROM lost l
        JOIN people p ON p.id = l.person_id
        JOIN org_units stands ON stands.id = p.unit_id
        JOIN org_units place ON place.id = ANY(stands.lineage) AND place.deleted_at IS NULL AND place.id <> l.from_id
       GROUP BY 1, 2, 3, 4, 5
    )
    SELECT c.assignment_id AS "assignmentId", c.from_id AS "fromId", c.from_name AS "fromName",
           c.to_id AS "toId", c.to_name AS "toName", c.shared,
           (SELECT count(*) FROM lost l
             WHERE l.assignment_id = c.assignment_id AND l.from_id = c.from_id) AS lost,
           (SELECT count(*) FROM people p JOIN org_units u ON u.id = p.unit_id
             WHERE p.connection_id = ${connectionId}::uuid AND p.status <> 'deleted'
               AND c.to_id = ANY(u.lineage)) AS members
      FROM shared c
     ORDER BY 1, 2, 4`;
}

function groupsOf(connectionId: string): Prisma.Sql {
  return Prisma.sql`
    WITH lost AS (
      SELECT l.person_id, l.assignment_id, gone.id AS from_id, gone.name AS from_name
        FROM (${lostBy(connectionId, 'group')}) l
        JOIN groups gone ON gone.id = l.subject_id AND ${IS_GONE}
        JOIN sources s ON s.id = gone.source_id AND s.kind = 'csv'
    ), shared AS (
      SELECT l.assignment_id, l.from_id, l.from_name, place.id AS to_id, place.name AS to_name, count(*) AS shared
        FROM lost l
        JOIN group_members m ON m.person_id = l.person_id
        JOIN groups place ON place.id = m.group_id AND place.deleted_at IS NULL AND place.id <> l.from_id
       GROUP BY 1, 2, 3, 4, 5
    )
    SELECT c.assignment_id AS "assignmentId", c.from_id AS "fromId", c.from_name AS "fromName",
           c.to_id AS "toId", c.to_name AS "toName", c.shared,
           (SELECT count(*) FROM lost l
             WHERE l.assignment_id = c.assignment_id AND l.from_id = c.from_id) AS lost,
           (SELECT count(*) FROM group_members m JOIN people p ON p.id = m.person_id
             WHERE m.group_id = c.to_id AND p.status <> 'deleted') AS members
      FROM shared c
     ORDER BY 1, 2, 4`;
}

function toCandidate(kind: RenameCandidate['kind'], row: Row): RenameCandidate {
  return {
    assignmentId: row.assignmentId,
    kind,
    from: { id: row.fromId, name: row.fromName },
    to: { id: row.toId, name: row.toName },
    lost: Number(row.lost),
    shared: Number(row.shared),
    members: Number(row.members),
  };
}
