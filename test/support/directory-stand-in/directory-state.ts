/** Somebody as both stand-ins keep them; each shows the parts that its API has. */
export interface StandInPerson {
  readonly id: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly employeeNumber: string;
  readonly status: 'active' | 'suspended' | 'deleted';
  /** `/Sales`: Google's org unit, Entra's department. */
  readonly unit: string;
  readonly aliases: readonly string[];
}

export interface StandInGroup {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Ids of people and of groups. */
  readonly members: readonly string[];
}

export interface DirectoryState {
  people: readonly StandInPerson[];
  groups: readonly StandInGroup[];
}

export function standInPerson(id: string, change: Partial<StandInPerson> = {}): StandInPerson {
  return {
    id,
    email: `${id}@example.com`,
    givenName: id.toUpperCase(),
    familyName: 'Example',
    title: 'Engineer',
    employeeNumber: `E-${id}`,
    status: 'active',
    unit: '/Sales',
    aliases: [],
    ...change,
  };
}

/** Everybody in a group, through other groups too. */
export function everybodyIn(state: DirectoryState, group: StandInGroup, seen = new Set<string>()): string[] {
  if (seen.has(group.id)) return [];
  seen.add(group.id);
  const people = group.members.flatMap((id) => {
    const inner = state.groups.find((other) => other.id === id);
    return inner === undefined ? [id] : everybodyIn(state, inner, seen);
  });
  return [...new Set(people)];
}
