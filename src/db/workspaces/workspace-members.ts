import type { WorkspaceMember } from '../../ports/workspaces.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { isUuid } from '../is-uuid.ts';

interface Which {
  readonly connectionId: string;
  readonly id: string;
}

export async function readMembers(
  prisma: PrismaClient,
  connectionId: string,
  id: string,
  limit: number,
): Promise<readonly WorkspaceMember[]> {
  if (!isUuid(id)) return [];
  return prisma.$queryRaw<WorkspaceMember[]>`
    SELECT p.id AS "personId", p.email,
           coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) AS name
      FROM workspace_members m JOIN people p ON p.id = m.person_id
     WHERE m.workspace_id = ${id}::uuid AND p.connection_id = ${connectionId}::uuid AND p.status <> 'deleted'
     ORDER BY p.email_fold, p.id LIMIT ${limit}`;
}

export async function readMemberIds(
  prisma: PrismaClient,
  connectionId: string,
  id: string,
): Promise<readonly string[]> {
  if (!isUuid(id)) return [];
  const where = { workspaceId: id, workspace: { connectionId } };
  const rows = await prisma.workspaceMember.findMany({ where, select: { personId: true } });
  return rows.map(({ personId }) => personId).sort();
}

/** Only people of this connection, and into a workspace of it that stands. */
export async function addMembers(
  prisma: PrismaClient,
  { connectionId, id }: Which,
  personIds: readonly string[],
  by: string,
  now: Date,
): Promise<readonly string[]> {
  if (!isUuid(id)) return [];
  const added: string[] = [];
  for (const batch of inBatches(personIds.filter(isUuid))) {
    const rows = await prisma.$queryRaw<{ readonly personId: string }[]>`
      INSERT INTO workspace_members (workspace_id, person_id, added_at, added_by)
      SELECT w.id, p.id, ${now}, ${by} FROM workspaces w JOIN people p ON p.connection_id = w.connection_id
       WHERE w.connection_id = ${connectionId}::uuid AND w.id = ${id}::uuid AND w.deleted_at IS NULL
         AND p.id = ANY(${batch}::uuid[])
      ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`;
    added.push(...rows.map(({ personId }) => personId));
  }
  return added.sort();
}

export async function removeMembers(
  prisma: PrismaClient,
  { connectionId, id }: Which,
  personIds: readonly string[],
): Promise<readonly string[]> {
  if (!isUuid(id)) return [];
  const removed: string[] = [];
  for (const batch of inBatches(personIds.filter(isUuid))) {
    const rows = await prisma.$queryRaw<{ readonly personId: string }[]>`
      DELETE FROM workspace_members m USING workspaces w
       WHERE w.id = m.workspace_id AND w.connection_id = ${connectionId}::uuid AND w.id = ${id}::uuid
         AND w.deleted_at IS NULL AND m.person_id = ANY(${batch}::uuid[])
      RETURNING m.person_id AS "personId"`;
    removed.push(...rows.map(({ personId }) => personId));
  }
  return removed.sort();
}
