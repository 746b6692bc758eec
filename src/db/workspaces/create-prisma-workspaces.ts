import type { NewId } from '../../ports/ids.ts';
import type { Workspaces } from '../../ports/workspaces.ts';
import type { PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { addMembers, readMemberIds, readMembers, removeMembers } from './workspace-members.ts';
import { createWorkspace, renameWorkspace, toWorkspace } from './workspace-names.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createPrismaWorkspaces({ prisma, newId }: Deps): Workspaces {
  return {
    create: (connectionId, name, now) => createWorkspace({ prisma, newId }, connectionId, name, now),
    async get(connectionId, id) {
      if (!isUuid(id)) return null;
      const row = await prisma.workspace.findFirst({ where: { connectionId, id } });
      return row === null ? null : toWorkspace(row);
    },
    rename: (connectionId, id, name, now) => renameWorkspace(prisma, connectionId, id, name, now),
    async delete(connectionId, id, now) {
      const { count } = await prisma.workspace.updateMany({
        where: { connectionId, id, deletedAt: null },
        data: { deletedAt: now },
      });
      return count > 0;
    },
    members: (connectionId, id, limit) => readMembers(prisma, connectionId, id, limit),
    memberIds: (connectionId, id) => readMemberIds(prisma, connectionId, id),
    addMembers: (connectionId, id, personIds, by, now) =>
      addMembers(prisma, { connectionId, id }, personIds, by, now),
    removeMembers: (connectionId, id, personIds) => removeMembers(prisma, { connectionId, id }, personIds),
  };
}
