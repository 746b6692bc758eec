import type { DirectoryForecast, ForecastPerson } from '../../../src/ports/directory-forecast.ts';
import type { Source } from '../../../src/ports/directory-store.ts';
import { type ImportOptions, livingOf, writeRecord } from './in-memory-import.ts';
import type { ConnectionInMemory } from './memory.ts';
import { lineageOf, unitPathOf } from './person-in-memory.ts';

/** Writes into a copy of the state, looks at what came of it, and forgets it. */
export function createInMemoryForecast(
  real: ConnectionInMemory,
  { name, kind }: Pick<Source, 'name' | 'kind'>,
  options: ImportOptions,
): DirectoryForecast {
  const state = structuredClone(real);
  const { now, newId } = options;
  const known = [...state.sources.values()].find((source) => source.name === name);
  const source = known ?? { id: newId(), name, kind, addedAt: now, reviewedAt: null, lastReading: null };
  state.sources.set(source.id, source);
  const counts = { added: 0, changed: 0, unchanged: 0, conflicts: 0 };
  const seen = new Set<string>();
  let people = 0;
  return {
    async read(records) {
      people += records.filter(({ status }) => status !== 'deleted').length;
      return records.flatMap((record) => {
        const written = writeRecord(state, source, record, options);
        counts[written.effect] += 1;
        if (written.conflict) counts.conflicts += 1;
        for (const id of written.seen) seen.add(id);
        return written.effect === 'unchanged'
          ? []
          : [toForecast(real, state, written.personId, written.effect)];
      });
    },
    async finish({ complete, twice = false }) {
      const missing = livingOf(state, source).filter(
        ({ person }) => !seen.has(person.id) && (!twice || state.missing.has(person.id)),
      );
      const absent = new Set(complete ? missing.map(({ person }) => person.id) : []);
      const last = source.lastReading;
      const before = last?.complete ? last.people : (last?.before ?? null);
      const lastReading = { at: now, people, complete, before };
      return { ...counts, removed: absent.size, absent, source: { ...source, lastReading } };
    },
  };
}

/** What came of somebody in the copy. */
export function toForecast(
  real: ConnectionInMemory,
  state: ConnectionInMemory,
  personId: string,
  effect: ForecastPerson['effect'],
): ForecastPerson {
  const found = state.people.get(personId);
  if (found === undefined) throw new Error(`no person ${personId}`);
  const { person, groupIds, statusSince, lastWordAt } = found;
  return {
    effect,
    person: { ...person, unitId: real.units.has(person.unitId ?? '') ? person.unitId : null },
    unitPath: unitPathOf(state, found),
    unitIds: lineageOf(state, person.unitId).filter((id) => real.units.has(id)),
    groupIds: groupIds.filter((id) => real.groups.has(id)).sort(),
    groups: groupIds.map((id) => state.groups.get(id)?.name ?? '').sort(),
    statusSince,
    lastWordAt,
  };
}
