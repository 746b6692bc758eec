import { ROLLCALL_ROLES, type RollcallRole } from '../../../src/domain/rollcall-role.ts';
import type { RoleGrants } from '../../../src/ports/role-grants.ts';

export function createInMemoryRoleGrants(): RoleGrants {
  const grants = new Map<string, Map<string, readonly RollcallRole[]>>();
  const of = (connectionId: string) => grants.get(connectionId) ?? new Map();
  return {
    get: async (connectionId, accountId) => of(connectionId).get(accountId) ?? null,
    list: async (connectionId) => new Map([...of(connectionId)].sort(([a], [b]) => (a < b ? -1 : 1))),
    async set(connectionId, accountId, roles) {
      const own = of(connectionId);
      grants.set(connectionId, own);
      if (roles === null) own.delete(accountId);
      else
        own.set(
          accountId,
          ROLLCALL_ROLES.filter((role) => roles.includes(role)),
        );
    },
  };
}
