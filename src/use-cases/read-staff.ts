import { may, type Permission, type RollcallRole, rolesOf } from '../domain/rollcall-role.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';

/** Somebody with a role in Rollcall. */
export interface StaffMember extends IndexedAccount {
  readonly roles: readonly RollcallRole[];
}

/** Everybody who may do anything: by their Slack role, strongest first, then those to whom owners gave it. */
export async function readStaff(
  ports: Pick<Ports, 'accounts' | 'roleGrants'>,
  connectionId: string,
): Promise<readonly StaffMember[]> {
  const [privileged, grants] = await Promise.all([
    ports.accounts.privileged(connectionId),
    ports.roleGrants.list(connectionId),
  ]);
  const known = new Set(privileged.map(({ id }) => id));
  const others = [...grants.keys()].filter((id) => !known.has(id));
  const granted = others.length === 0 ? [] : await ports.accounts.getMany(connectionId, others);
  const living = granted.filter(({ status, stranger }) => status === 'active' && !stranger);
  return [...privileged, ...living]
    .map((account) => ({ ...account, roles: rolesOf(account.role, grants.get(account.id) ?? null) }))
    .filter(({ roles }) => roles.length > 0);
}

/** Those of them who may do this. */
export async function readStaffWho(
  ports: Pick<Ports, 'accounts' | 'roleGrants'>,
  connectionId: string,
  permission: Permission,
): Promise<readonly StaffMember[]> {
  return (await readStaff(ports, connectionId)).filter(({ roles }) => may(roles, permission));
}
