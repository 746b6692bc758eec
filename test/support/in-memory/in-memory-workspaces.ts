import { foldText } from '../../../src/domain/fold-text.ts';
import { personName } from '../../../src/domain/person.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import type { Workspaces } from '../../../src/ports/workspaces.ts';
import { type ConnectionInMemory, connectionIn, type Memory } from './memory.ts';
import { byEmailThenId } from './person-in-memory.ts';

export function createInMemoryWorkspaces(memory: Memory, newId: NewId): Workspaces {
  const of = (connectionId: string) => connectionIn(memory, connectionId);
  const standing = (connectionId: string, id: string) => {
    const found = of(connectionId).workspaces.get(id);
    return found === undefined || found.deleted ? null : found;
  };
  const put = (connectionId: string, id: string, name: string) => {
    const workspace = { id, name: name.trim(), deleted: false };
    of(connectionId).workspaces.set(id, workspace);
    return workspace;
  };
  return {
    create: async (connectionId, name) =>
      isFree(of(connectionId), name, null) ? put(connectionId, newId(), name) : null,
    get: async (connectionId, id) => of(connectionId).workspaces.get(id) ?? null,
    async rename(connectionId, id, name) {
      if (standing(connectionId, id) === null || !isFree(of(connectionId), name, id)) return null;
      return put(connectionId, id, name);
    },
    async delete(connectionId, id) {
      const found = standing(connectionId, id);
      if (found !== null) of(connectionId).workspaces.set(id, { ...found, deleted: true });
      return found !== null;
    },
    members: async (connectionId, id, limit) =>
      membersOf(of(connectionId), id)
        .filter(({ person }) => person.status !== 'deleted')
        .sort(byEmailThenId)
        .slice(0, limit)
        .map(({ person }) => ({ personId: person.id, email: person.email, name: personName(person) })),
    memberIds: async (connectionId, id) =>
      membersOf(of(connectionId), id)
        .map(({ person }) => person.id)
        .sort(),
    async addMembers(connectionId, id, personIds) {
      if (standing(connectionId, id) === null) return [];
      return change(of(connectionId), personIds, (ids) => (ids.includes(id) ? null : [...ids, id]));
    },
    async removeMembers(connectionId, id, personIds) {
      if (standing(connectionId, id) === null) return [];
      return change(of(connectionId), personIds, (ids) =>
        ids.includes(id) ? ids.filter((one) => one !== id) : null,
      );
    },
  };
}

function isFree({ workspaces }: ConnectionInMemory, name: string, ownId: string | null): boolean {
  const fold = foldText(name.trim());
  return ![...workspaces.values()].some(
    (one) => one.id !== ownId && !one.deleted && foldText(one.name) === fold,
  );
}

function membersOf({ people }: ConnectionInMemory, id: string) {
  return [...people.values()].filter(({ workspaceIds }) => workspaceIds.includes(id));
}

/** `next` gives the workspaces as they become; null: they stay. */
function change(
  { people }: ConnectionInMemory,
  personIds: readonly string[],
  next: (ids: readonly string[]) => string[] | null,
): readonly string[] {
  const changed = personIds.filter((personId) => {
    const found = people.get(personId);
    const after = found === undefined ? null : next(found.workspaceIds);
    if (found !== undefined && after !== null) people.set(personId, { ...found, workspaceIds: after });
    return after !== null;
  });
  return changed.sort();
}
