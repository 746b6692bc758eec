import { foldEmail } from '../../domain/email.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import type { GroupStep, PushedGroups } from '../../ports/pushed-groups.ts';
import { PushedChanged, PushedTaken } from '../../ports/pushed-users.ts';
import type { ImportScope } from '../directory/ensure-units.ts';
import { toStorable } from '../json-rows.ts';
import { addMembers, removeMembers, removeOthers } from './change-members.ts';
import { claimGroup, leaveGroup, renameGroup } from './name-group.ts';
import {
  addInner,
  readOuter,
  removeInner,
  removeOtherInner,
  settleMembers,
  settleNested,
} from './nest-groups.ts';
import { type GroupRow, listPushedGroups, readPushedGroup } from './read-pushed-groups.ts';
import { type PushedDeps, withSourceLock } from './with-source-lock.ts';

export function createPrismaPushedGroups(deps: PushedDeps): PushedGroups {
  const { prisma } = deps;
  return {
    create: (source, group, now) =>
      withSourceLock(deps, source, async (scope) => {
        const name = toStorable(group.name);
        const id = scope.newId();
        await refuseTaken(scope, id, name);
        const { connectionId, sourceId } = source;
        const row = { id, connectionId, sourceId, groupId: await claimGroup(scope, name) };
        await scope.tx.pushedGroup.create({
          data: {
            ...row,
            ...named(name),
            externalId: group.externalId,
            version: 1,
            createdAt: now,
            changedAt: now,
          },
        });
        await addMembers(scope.tx, row, group.memberIds, now);
        if ((await addInner(scope.tx, row, group.memberIds)) > 0) await settleNested(scope.tx, row, now);
        return id;
      }),
    change: (source, id, version, steps, now) =>
      withSourceLock(deps, source, async (scope) => {
        let row = await readVersion(scope, source, id, version);
        let changed = 0;
        let lostInner = false;
        for (const step of steps) {
          const after = await applyStep(scope, row, step, now);
          changed += after.changed;
          lostInner ||= after.lostInner === true;
          row = { ...row, ...after.row };
        }
        if (changed === 0) return;
        const { name, externalId, groupId } = row;
        const data = { ...named(name), externalId, groupId, version: row.version + 1, changedAt: now };
        await scope.tx.pushedGroup.update({ where: { id }, data });
        await (lostInner ? settleMembers : settleNested)(scope.tx, row, now);
      }),
    delete: (source, id, version, now) =>
      withSourceLock(deps, source, async (scope) => {
        const row = await readVersion(scope, source, id, version);
        const outer = await readOuter(scope.tx, id);
        await leaveGroup(scope, row, now);
        await scope.tx.pushedGroup.delete({ where: { id } });
        for (const one of outer) await settleMembers(scope.tx, { ...row, id: one }, now);
      }),
    get: (source, id, withMembers) => readPushedGroup(prisma, source, id, withMembers),
    list: (source, query, withMembers) => listPushedGroups(prisma, source, query, withMembers),
  };
}

interface Stepped {
  readonly changed: number;
  /** A group left it: it may have none any more, and yet people who were there through it. */
  readonly lostInner?: boolean;
  readonly row?: Partial<Pick<GroupRow, 'name' | 'externalId' | 'groupId'>>;
}

async function applyStep(scope: ImportScope, row: GroupRow, step: GroupStep, now: Date): Promise<Stepped> {
  switch (step.kind) {
    case 'rename': {
      const name = toStorable(step.name);
      if (name === row.name) return { changed: 0 };
      await refuseTaken(scope, row.id, name);
      return { changed: 1, row: { name, groupId: await renameGroup(scope, row, name, now) } };
    }
    case 'external_id': {
      const externalId = step.externalId === null ? null : toStorable(step.externalId);
      return { changed: externalId === row.externalId ? 0 : 1, row: { externalId } };
    }
    case 'add': {
      const users = await addMembers(scope.tx, row, step.memberIds, now);
      return { changed: users + (await addInner(scope.tx, row, step.memberIds)) };
    }
    case 'remove': {
      const users = await removeMembers(scope.tx, row, step.memberIds, now);
      const groups = await removeInner(scope.tx, row, step.memberIds);
      return { changed: users + groups, lostInner: groups > 0 };
    }
    case 'set_members': {
      const users = await removeOthers(scope.tx, row, step.memberIds, now);
      const groups = await removeOtherInner(scope.tx, row, step.memberIds);
      const { changed } = await applyStep(scope, row, { ...step, kind: 'add' }, now);
      return { changed: users + groups + changed, lostInner: groups > 0 };
    }
  }
}

async function readVersion(
  { tx }: ImportScope,
  source: PushSource,
  id: string,
  version: number | null,
): Promise<GroupRow> {
  const row = await readPushedGroup(tx, source, id, false);
  if (version !== null && version !== row.version) {
    throw new PushedChanged('it was changed since it was read', { id, version: row.version });
  }
  return row;
}

function named(name: string) {
  return { name, nameFold: foldEmail(name) };
}

async function refuseTaken({ tx, sourceId }: ImportScope, id: string, name: string): Promise<void> {
  const other = await tx.pushedGroup.findFirst({ where: { sourceId, name, id: { not: id } } });
  if (other === null) return;
  throw new PushedTaken('another group of this source has this name', { attribute: 'displayName' });
}
