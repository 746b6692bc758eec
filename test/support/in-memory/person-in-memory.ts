import { compareText } from '../../../src/domain/compare-text.ts';
import type { Placement } from '../../../src/domain/directory.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import type { PersonPlace } from '../../../src/ports/directory-store.ts';
import type { ConnectionInMemory, PersonInMemory } from './memory.ts';

/** The order of every stream of people (P3). */
export function byEmailThenId(one: PersonInMemory, other: PersonInMemory): number {
  return (
    compareText(foldEmail(one.person.email), foldEmail(other.person.email)) ||
    compareText(one.person.id, other.person.id)
  );
}

export function toPlace(state: ConnectionInMemory, found: PersonInMemory): PersonPlace {
  const { person, groupIds, workspaceIds } = found;
  return {
    person,
    unitPath: unitPathOf(state, found),
    groups: namesOf(state.groups, groupIds),
    workspaces: namesOf(state.workspaces, workspaceIds),
  };
}

export function unitPathOf(state: ConnectionInMemory, { person }: PersonInMemory): string | null {
  return person.unitId === null ? null : (state.units.get(person.unitId)?.path ?? null);
}

export function placementOf(state: ConnectionInMemory, found: PersonInMemory): Placement {
  const standing = (ids: readonly string[], places: ReadonlyMap<string, { deleted: boolean }>) =>
    ids.filter((id) => places.get(id)?.deleted === false);
  return {
    unitIds: standing(lineageOf(state, found.person.unitId), state.units),
    groupIds: standing([...found.groupIds].sort(), state.groups),
    workspaceIds: standing([...found.workspaceIds].sort(), state.workspaces),
  };
}

/** The unit itself first, then its parents up to the root. */
export function lineageOf(state: ConnectionInMemory, unitId: string | null): string[] {
  const unit = unitId === null ? undefined : state.units.get(unitId);
  return unit === undefined ? [] : [unit.id, ...lineageOf(state, unit.parentId)];
}

function namesOf(
  places: ReadonlyMap<string, { name: string; deleted: boolean }>,
  ids: readonly string[],
): string[] {
  return ids
    .flatMap((id) => places.get(id) ?? [])
    .filter(({ deleted }) => !deleted)
    .map(({ name }) => name)
    .sort();
}
