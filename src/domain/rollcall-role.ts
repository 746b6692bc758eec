import type { AccountRole } from './account.ts';

/** What somebody may do in Rollcall (surfaces.md, Roles). One Slack user can have several. */
export type RollcallRole = 'viewer' | 'operator' | 'approver' | 'owner';

export type Permission = 'see' | 'ask' | 'decide' | 'configure';

const GRANTS: Readonly<Record<RollcallRole, readonly Permission[]>> = {
  viewer: ['see'],
  operator: ['see', 'ask'],
  approver: ['see', 'decide'],
  owner: ['see', 'ask', 'decide', 'configure'],
};

/** Default roles by Slack role: owners → owner, admins → operator + approver, nobody else. */
export function defaultRoles(role: AccountRole | null): readonly RollcallRole[] {
  if (role === 'primary_owner' || role === 'owner') return ['owner'];
  if (role === 'admin') return ['operator', 'approver'];
  return [];
}

export function may(roles: readonly RollcallRole[], permission: Permission): boolean {
  return roles.some((role) => GRANTS[role].includes(permission));
}
