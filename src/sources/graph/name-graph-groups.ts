import type { GraphGroup } from './graph-answers.ts';

/**
 * What each group is called, by its id. Entra lets several groups have one name: the oldest keeps it and the
 * others get their address or id behind it, so that nobody gives their own group the name of one that Slack is
 * assigned to.
 */
export function nameGraphGroups(groups: readonly GraphGroup[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const group of groups.toSorted(byAge)) {
    const name = group.displayName?.trim() || group.id;
    const own = taken.has(name.toLowerCase()) ? `${name} (${group.mail ?? group.id})` : name;
    taken.add(own.toLowerCase());
    names.set(group.id, own);
  }
  return names;
}

function byAge(one: GraphGroup, other: GraphGroup): number {
  const age = ({ createdDateTime, id }: GraphGroup) => `${createdDateTime ?? '9999'} ${id}`;
  return age(one) < age(other) ? -1 : 1;
}
