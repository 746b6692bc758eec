import type { PagePerson, PageRole } from '../../wire.ts';

export function personName(person: PagePerson | undefined, fallback = 'Unknown'): string {
  return person ? person.displayName || person.realName || person.name : fallback;
}

const ROLE_NAMES: Record<PageRole, string> = {
  primary_owner: 'Primary owner',
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  multi_channel_guest: 'Multi-channel guest',
  single_channel_guest: 'Single-channel guest',
};

export function roleName(role: PageRole): string {
  return ROLE_NAMES[role];
}
