import type { SubjectNames } from '../../domain/directory.ts';
import type { Assignments } from '../../ports/assignments.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient } from '../generated/client.ts';
import { changeAssignment } from './change-assignment.ts';
import { addAssignment, endAssignments } from './change-assignments.ts';
import { countPeople } from './count-people.ts';
import { findApp, listApps, toApp } from './find-app.ts';
import { toAssignment } from './to-assignment.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

const OLDEST_FIRST = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

export function createPrismaAssignments({ prisma, newId }: Deps): Assignments {
  return {
    findApp: (connectionId, name, create) => findApp({ prisma, newId }, connectionId, name, create),
    apps: (connectionId) => listApps({ prisma, newId }, connectionId),
    async setAppKind(connectionId, appId, kind) {
      await prisma.app.updateMany({ where: { connectionId, id: appId }, data: { kind } });
    },
    async list(connectionId, appId) {
      const rows = await prisma.assignment.findMany({
        where: { connectionId, appId },
        orderBy: [...OLDEST_FIRST],
      });
      return rows.map(toAssignment);
    },
    add: (connectionId, assignment, by, now) =>
      addAssignment({ prisma, newId }, connectionId, assignment, by, now),
    end: (connectionId, appId, subject, exclude, by, now) =>
      endAssignments({ prisma }, connectionId, { appId, subject, exclude }, by, now),
    change: (connectionId, assignmentId, terms, by, now) =>
      changeAssignment({ prisma, newId }, { connectionId, assignmentId }, terms, by, now),
    subjectNames: (connectionId, appId) => readSubjectNames(prisma, connectionId, appId),
    countPeople: (connectionId, ids) => countPeople(prisma, connectionId, ids),
    async appsOf(connectionId, personId) {
      const ids = await readIdsReaching(prisma, connectionId, personId);
      const rows = await prisma.assignment.findMany({
        where: { id: { in: ids } },
        include: { app: true },
        orderBy: [...OLDEST_FIRST],
      });
      return rows.map((row) => ({ app: toApp(row.app), assignment: toAssignment(row) }));
    },
  };
}

async function readSubjectNames(
  prisma: PrismaClient,
  connectionId: string,
  appId: string,
): Promise<SubjectNames> {
  const rows = await prisma.$queryRaw<
    { readonly id: string; readonly name: string; readonly deleted: boolean }[]
  >`
    WITH subjects AS (
      SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM assignments
       WHERE connection_id = ${connectionId}::uuid AND app_id = ${appId}::uuid AND subject_id IS NOT NULL)
    SELECT u.id, u.path AS name, u.deleted_at IS NOT NULL AS deleted
      FROM subjects s JOIN org_units u ON u.id = s.id WHERE s.kind = 'unit'
    UNION ALL
    SELECT g.id, g.name, g.deleted_at IS NOT NULL
      FROM subjects s JOIN groups g ON g.id = s.id WHERE s.kind = 'group'
    UNION ALL
    SELECT w.id, w.name, w.deleted_at IS NOT NULL
      FROM subjects s JOIN workspaces w ON w.id = s.id WHERE s.kind = 'workspace'
    UNION ALL
    SELECT p.id, coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email), p.status = 'deleted'
      FROM subjects s JOIN people p ON p.id = s.id WHERE s.kind = 'person'`;
  return new Map(rows.map(({ id, name, deleted }) => [id, { name, deleted }]));
}

/** Standing assignments (no exclusions) that reach where the person stands, whatever their dates. */
async function readIdsReaching(
  prisma: PrismaClient,
  connectionId: string,
  personId: string,
): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT a.id
      FROM people p
      LEFT JOIN org_units u ON u.id = p.unit_id
      JOIN assignments a ON a.connection_id = p.connection_id
     WHERE p.connection_id = ${connectionId}::uuid AND p.id = ${personId}::uuid
       AND a.ended_at IS NULL AND NOT a.exclude
       AND CASE a.subject_kind
             WHEN 'organization' THEN true
             WHEN 'person' THEN a.subject_id = p.id
             WHEN 'unit' THEN a.subject_id = p.unit_id OR (a.subtree AND a.subject_id = ANY(u.lineage))
             WHEN 'group' THEN EXISTS (
               SELECT FROM group_members m JOIN groups g ON g.id = m.group_id AND g.deleted_at IS NULL
                WHERE m.person_id = p.id AND m.group_id = a.subject_id)
             WHEN 'workspace' THEN EXISTS (
               SELECT FROM workspace_members m JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                WHERE m.person_id = p.id AND m.workspace_id = a.subject_id)
           END`;
  return rows.map(({ id }) => id);
}
