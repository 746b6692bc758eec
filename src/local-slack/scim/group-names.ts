import type { World } from '../state/world.ts';

interface GroupName {
  value: string;
  display: string;
}

/** Which groups everybody is in, by account id: made once for a page. */
export function groupsByMember(world: World, organisationId: string): Map<string, GroupName[]> {
  const byMember = new Map<string, GroupName[]>();
  for (const group of world.groups.values()) {
    if (group.organisationId !== organisationId) continue;
    for (const memberId of group.memberIds) {
      const names = byMember.get(memberId) ?? [];
      names.push({ value: group.id, display: group.displayName });
      byMember.set(memberId, names);
    }
  }
  return byMember;
}
