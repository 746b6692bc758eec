import type { Prisma } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import type { PushedGroupRow } from './change-members.ts';

type Writer = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>;

/** Groups in a group: ids that are no group of the source are passed over. Answers how many came in. */
export function addInner(
  tx: Writer,
  { id, sourceId }: PushedGroupRow,
  ids: readonly string[],
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO pushed_nestings (outer_id, inner_id)
    SELECT ${id}::uuid, g.id FROM pushed_groups g
     WHERE g.source_id = ${sourceId}::uuid AND g.id = ANY(${ids.filter(isUuid)}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** Answers how many left. */
export function removeInner(tx: Writer, { id }: PushedGroupRow, ids: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM pushed_nestings WHERE outer_id = ${id}::uuid AND inner_id = ANY(${ids.filter(isUuid)}::uuid[])`;
}

/** All groups in it that are not among `kept`. */
export function removeOtherInner(
  tx: Writer,
  { id }: PushedGroupRow,
  kept: readonly string[],
): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM pushed_nestings
     WHERE outer_id = ${id}::uuid AND inner_id <> ALL(${kept.filter(isUuid)}::uuid[])`;
}

/** The groups that these are in directly. */
export async function readOuter(tx: Writer, id: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ readonly id: string }[]>`
    SELECT outer_id AS id FROM pushed_nestings WHERE inner_id = ${id}::uuid AND outer_id <> ${id}::uuid`;
  return rows.map((row) => row.id);
}

/**
 * Makes everybody who is in a group through others a member of it, and of all that it is in; and nobody else. A
 * circle makes all its groups equal. Whom that changes waits to be planned for. Nothing is read of groups that
 * have nothing to do with others, so that they cost what they did.
 */
export async function settleNested(
  tx: Writer,
  { id, connectionId, sourceId }: Pick<PushedGroupRow, 'id' | 'connectionId' | 'sourceId'>,
  now: Date,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ readonly nested: boolean }[]>`
    SELECT EXISTS (SELECT FROM pushed_nestings WHERE outer_id = ${id}::uuid)
        OR EXISTS (SELECT FROM pushed_nestings WHERE inner_id = ${id}::uuid) AS nested`;
  if (row?.nested !== true) return;
  await settleMembers(tx, { id, connectionId, sourceId }, now);
}

/** The same, also for a group that has just lost the last group that was in it. */
export async function settleMembers(
  tx: Writer,
  { id, connectionId, sourceId }: Pick<PushedGroupRow, 'id' | 'connectionId' | 'sourceId'>,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH RECURSIVE up(id) AS (
           SELECT ${id}::uuid UNION SELECT n.outer_id FROM pushed_nestings n JOIN up ON up.id = n.inner_id),
         down(root, id) AS (
           SELECT id, id FROM up
            UNION SELECT d.root, n.inner_id FROM down d JOIN pushed_nestings n ON n.outer_id = d.id),
         wanted AS (
           SELECT DISTINCT g.group_id, u.person_id
             FROM down d JOIN pushed_groups g ON g.id = d.root
             JOIN pushed_members m ON m.group_id = d.id JOIN pushed_users u ON u.id = m.user_id
            WHERE u.person_id IS NOT NULL),
         gone AS (
           DELETE FROM group_members m USING people p
            WHERE m.group_id IN (SELECT g.group_id FROM up JOIN pushed_groups g ON g.id = up.id)
              AND p.id = m.person_id AND p.source_id = ${sourceId}::uuid
              AND NOT EXISTS (SELECT FROM wanted w WHERE w.group_id = m.group_id AND w.person_id = m.person_id)
           RETURNING m.person_id),
         come AS (
           INSERT INTO group_members (group_id, person_id) SELECT group_id, person_id FROM wanted
           ON CONFLICT DO NOTHING RETURNING person_id)
    INSERT INTO touched_people (person_id, connection_id, due_at)
    SELECT person_id, ${connectionId}::uuid, ${now}::timestamptz
      FROM (SELECT person_id FROM gone UNION SELECT person_id FROM come) AS changed
    ON CONFLICT (person_id) DO UPDATE SET due_at = EXCLUDED.due_at`;
}
