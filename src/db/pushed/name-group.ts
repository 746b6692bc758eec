import { foldText } from '../../domain/fold-text.ts';
import { ensureGroups } from '../directory/ensure-groups.ts';
import type { ImportScope } from '../directory/ensure-units.ts';
import type { PushedGroupRow } from './change-members.ts';

/** The directory's group of this name for a source that has none yet; a deleted one is back, without who was in it. */
export async function claimGroup(scope: ImportScope, name: string): Promise<string> {
  const groups = await ensureGroups(scope, [name]);
  const groupId = groups.get(name) ?? '';
  await scope.tx.$executeRaw`
    DELETE FROM group_members m USING people p
     WHERE m.group_id = ${groupId}::uuid AND p.id = m.person_id AND p.source_id = ${scope.sourceId}::uuid`;
  return groupId;
}

/**
 * What the group is called from here on: the same group, so that its assignments stay. Where other sources have
 * people in it, or somebody has the new name already, this source's people go over instead. Answers the group's id.
 */
export async function renameGroup(
  scope: ImportScope,
  group: PushedGroupRow,
  name: string,
  now: Date,
): Promise<string> {
  const { tx, connectionId } = scope;
  const holder = await tx.group.findUnique({ where: { connectionId_name: { connectionId, name } } });
  const isFree = holder === null || holder.deletedAt !== null;
  if (isFree && !(await isShared(scope, group))) {
    // The name of a group that is no more is free; its assignments stay with it.
    if (holder !== null) {
      const aside = `${name} (${holder.id})`;
      await tx.group.update({ where: { id: holder.id }, data: { name: aside, nameFold: foldText(aside) } });
    }
    await tx.group.update({ where: { id: group.groupId }, data: { name, nameFold: foldText(name) } });
    return group.groupId;
  }
  const groupId = await claimGroup(scope, name);
  await leaveGroup(scope, group, now);
  await tx.$executeRaw`
    INSERT INTO group_members (group_id, person_id)
    SELECT ${groupId}::uuid, u.person_id FROM pushed_members m JOIN pushed_users u ON u.id = m.user_id
     WHERE m.group_id = ${group.id}::uuid AND u.person_id IS NOT NULL ON CONFLICT DO NOTHING`;
  return groupId;
}

/**
 * The source has the group no more: it is deleted, and who was in it stays on record to be told why (P4), unless
 * other sources have people in it; then this one's leave.
 */
export async function leaveGroup(scope: ImportScope, group: PushedGroupRow, now: Date): Promise<void> {
  const { tx, connectionId, sourceId } = scope;
  await tx.$executeRaw`
    INSERT INTO touched_people (person_id, connection_id, due_at)
    SELECT m.person_id, ${connectionId}::uuid, ${now}::timestamptz
      FROM group_members m JOIN people p ON p.id = m.person_id
     WHERE m.group_id = ${group.groupId}::uuid AND p.source_id = ${sourceId}::uuid
    ON CONFLICT (person_id) DO UPDATE SET due_at = EXCLUDED.due_at`;
  if (await isShared(scope, group)) {
    await tx.$executeRaw`
      DELETE FROM group_members m USING people p
       WHERE m.group_id = ${group.groupId}::uuid AND p.id = m.person_id AND p.source_id = ${sourceId}::uuid`;
    return;
  }
  await tx.group.update({ where: { id: group.groupId }, data: { deletedAt: now } });
}

async function isShared({ tx, sourceId }: ImportScope, group: PushedGroupRow): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ readonly shared: boolean }[]>`
    SELECT EXISTS (SELECT FROM pushed_groups WHERE group_id = ${group.groupId}::uuid AND id <> ${group.id}::uuid)
        OR EXISTS (SELECT FROM group_members m JOIN people p ON p.id = m.person_id
                    WHERE m.group_id = ${group.groupId}::uuid AND p.source_id <> ${sourceId}::uuid
                      AND p.status <> 'deleted') AS shared`;
  return row?.shared ?? false;
}
