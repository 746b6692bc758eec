import type { RenameCandidate } from '../../../src/domain/rename.ts';
import type { Renames } from '../../../src/ports/renames.ts';
import { type ConnectionInMemory, connectionIn, type Memory, type PersonInMemory } from './memory.ts';
import { placementOf } from './person-in-memory.ts';

interface Gone {
  readonly found: PersonInMemory;
  readonly assignmentId: string;
  readonly kind: RenameCandidate['kind'];
  readonly fromId: string;
}

export function createInMemoryRenames(memory: Memory): Renames {
  return {
    async candidates(connectionId) {
      const state = connectionIn(memory, connectionId);
      const gone = peopleOf(state).flatMap((found) => lossOf(state, found) ?? []);
      const froms = new Map(gone.map((one) => [`${one.assignmentId}|${one.fromId}`, one]));
      return [...froms.values()].flatMap((one) => {
        const same = gone.filter(
          ({ assignmentId, fromId }) => assignmentId === one.assignmentId && fromId === one.fromId,
        );
        return candidatesOf(state, one, same);
      });
    },
  };
}

const peopleOf = (state: ConnectionInMemory) =>
  [...state.people.values()].filter(({ person }) => person.status !== 'deleted');

function lossOf(state: ConnectionInMemory, found: PersonInMemory): Gone | null {
  const { lost = null, unitId = null } = found.reached ?? {};
  const assignment = state.assignments.find(({ id }) => id === lost?.by.assignmentId);
  if (found.entitled || lost === null || assignment === undefined || assignment.endedAt !== null) return null;
  const { subject, id: assignmentId } = assignment;
  if (['group_deleted', 'left_group'].includes(lost.cause) && subject.kind === 'group') {
    return isFiled(state, state.groups.get(subject.groupId))
      ? { found, assignmentId, kind: 'group', fromId: subject.groupId }
      : null;
  }
  if (!['unit_deleted', 'moved'].includes(lost.cause) || subject.kind !== 'unit') return null;
  const fromId = state.units.get(subject.unitId)?.deleted ? subject.unitId : unitId;
  return fromId !== null && isFiled(state, state.units.get(fromId))
    ? { found, assignmentId, kind: 'unit', fromId }
    : null;
}

/** Deleted, or it may be by the end of the file that is being read; and of a source that has names alone. */
function isFiled(
  state: ConnectionInMemory,
  place: { readonly deleted: boolean; readonly sourceId: string } | undefined,
): boolean {
  if (place === undefined || state.sources.get(place.sourceId)?.kind !== 'csv') return false;
  return place.deleted || state.importing.has(place.sourceId);
}

function candidatesOf(state: ConnectionInMemory, one: Gone, lost: readonly Gone[]): RenameCandidate[] {
  const { assignmentId, kind, fromId } = one;
  const nameOf = (id: string) =>
    kind === 'unit' ? (state.units.get(id)?.path ?? '') : (state.groups.get(id)?.name ?? '');
  const placesOf = (found: PersonInMemory) =>
    kind === 'unit' ? placementOf(state, found).unitIds : found.groupIds;
  const alive = kind === 'unit' ? state.units : state.groups;
  const places = new Set(lost.flatMap(({ found }) => [...placesOf(found)]));
  return [...places]
    .filter((id) => alive.get(id)?.deleted === false)
    .map((id) => ({
      assignmentId,
      kind,
      from: { id: fromId, name: nameOf(fromId) },
      to: { id, name: nameOf(id) },
      lost: lost.length,
      shared: lost.filter(({ found }) => placesOf(found).includes(id)).length,
      members: peopleOf(state).filter((found) => placesOf(found).includes(id)).length,
    }));
}
