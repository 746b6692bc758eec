import { DEFAULT_UNIT_ATTRIBUTE, type UnitAttribute } from '../../../src/domain/unit-attribute.ts';
import type { UnitChoices } from '../../../src/ports/unit-choices.ts';
import { connectionIn, type Memory } from './memory.ts';

export function createInMemoryUnitChoices(memory: Memory): UnitChoices {
  const chosen = new Map<string, UnitAttribute>();
  const taken = new Map<string, UnitAttribute>();
  const pushing = (connectionId: string) =>
    [...connectionIn(memory, connectionId).sources.values()].filter(({ kind }) => kind === 'scim');
  const of = (choices: ReadonlyMap<string, UnitAttribute>, id: string) =>
    choices.get(id) ?? DEFAULT_UNIT_ATTRIBUTE;
  return {
    async choose(connectionId, sourceId, from) {
      if (pushing(connectionId).some(({ id }) => id === sourceId)) chosen.set(sourceId, from);
    },
    async pending(connectionId) {
      const sources = pushing(connectionId).filter(({ id }) => of(chosen, id) !== of(taken, id));
      const named = sources.map(({ id, name }) => ({
        connectionId,
        sourceId: id,
        name,
        unitFrom: of(chosen, id),
      }));
      return named.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async settle({ sourceId, unitFrom }) {
      taken.set(sourceId, unitFrom);
    },
    list: async (connectionId) =>
      new Map(pushing(connectionId).map(({ id }) => [id, of(chosen, id)] as const)),
  };
}
