import { type AccountRole, isGuest } from './account.ts';

export const ROLLCALL_ROLES = ['viewer', 'operator', 'approver', 'owner'] as const;

/** What somebody may do in Rollcall (surfaces.md, Roles). One Slack user can have several. */
export type RollcallRole = (typeof ROLLCALL_ROLES)[number];

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

/**
 * The roles of somebody with this Slack role. A grant takes the place of what that role gives; owners of Slack stay
 * owners, so that nobody is locked out, and guests and apps get none whatever was granted.
 */
export function rolesOf(
  role: AccountRole | null,
  granted: readonly RollcallRole[] | null,
): readonly RollcallRole[] {
  const byDefault = defaultRoles(role);
  if (granted === null || byDefault.includes('owner')) return byDefault;
  return role === null || role === 'bot' || isGuest(role) ? [] : granted;
}
