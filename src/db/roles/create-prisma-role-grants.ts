import { ROLLCALL_ROLES, type RollcallRole } from '../../domain/rollcall-role.ts';
import type { RoleGrants } from '../../ports/role-grants.ts';
import type { PrismaClient } from '../generated/client.ts';
import { toStorable } from '../json-rows.ts';

export function createPrismaRoleGrants({ prisma }: { readonly prisma: PrismaClient }): RoleGrants {
  const key = (connectionId: string, accountId: string) => ({
    connectionId_accountId: { connectionId, accountId },
  });
  return {
    async get(connectionId, accountId) {
      const row = await prisma.roleGrant.findUnique({ where: key(connectionId, accountId) });
      return row === null ? null : toRoles(row.roles);
    },
    async list(connectionId) {
      const rows = await prisma.roleGrant.findMany({
        where: { connectionId },
        orderBy: { accountId: 'asc' },
      });
      return new Map(rows.map(({ accountId, roles }) => [accountId, toRoles(roles)]));
    },
    async set(connectionId, accountId, roles, by, grantedAt) {
      if (roles === null) {
        await prisma.roleGrant.deleteMany({ where: { connectionId, accountId } });
        return;
      }
      const granted = { roles: [...roles], grantedAt, grantedBy: toStorable(by) };
      await prisma.roleGrant.upsert({
        where: key(connectionId, accountId),
        create: { connectionId, accountId, ...granted },
        update: granted,
      });
    },
  };
}

/** What a newer Rollcall may have granted and this one does not know gives nothing. */
function toRoles(roles: readonly string[]): readonly RollcallRole[] {
  return ROLLCALL_ROLES.filter((role) => roles.includes(role));
}
