import type { RollcallRole } from './rollcall-role.ts';

/** What an owner chooses for somebody: the sets of roles that make sense, each with its meaning. */
export const ROLE_CHOICES = [
  'default',
  'none',
  'viewer',
  'operator',
  'approver',
  'operator+approver',
  'owner',
] as const;
export type RoleChoice = (typeof ROLE_CHOICES)[number];

/** Null: what the Slack role gives. */
export function toRoles(choice: RoleChoice): readonly RollcallRole[] | null {
  switch (choice) {
    case 'default':
      return null;
    case 'none':
      return [];
    case 'operator+approver':
      return ['operator', 'approver'];
    default:
      return [choice];
  }
}

/** How a set of roles is called. */
export function toChoice(roles: readonly RollcallRole[]): RoleChoice {
  if (roles.includes('owner')) return 'owner';
  if (roles.includes('operator')) return roles.includes('approver') ? 'operator+approver' : 'operator';
  if (roles.includes('approver')) return 'approver';
  return roles.includes('viewer') ? 'viewer' : 'none';
}

export function isRoleChoice(text: string): text is RoleChoice {
  return ROLE_CHOICES.some((known) => known === text);
}
