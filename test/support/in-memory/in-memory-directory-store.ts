import { BY_HAND } from '../../../src/domain/by-hand.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import { foldText } from '../../../src/domain/fold-text.ts';
import { toUnitPath } from '../../../src/domain/unit-path.ts';
import type { DirectoryStore, Source } from '../../../src/ports/directory-store.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import { createInMemoryForecast } from './in-memory-forecast.ts';
import { createInMemoryImport, writeRecord } from './in-memory-import.ts';
import { type ConnectionInMemory, connectionIn, type Memory, type PersonInMemory } from './memory.ts';
import { byEmailThenId, toPlace } from './person-in-memory.ts';

export function createInMemoryDirectoryStore(memory: Memory, newId: NewId): DirectoryStore {
  const of = (connectionId: string) => connectionIn(memory, connectionId);
  return {
    sources: async (connectionId) => [...of(connectionId).sources.values()],
    getOrCreateSource: async (connectionId, name, kind, now) =>
      sourceNamed(of(connectionId), newId, name, kind, now),
    async confirmReading(connectionId, sourceId, at) {
      const { sources } = of(connectionId);
      const source = sources.get(sourceId);
      if (source?.lastReading == null) return;
      sources.set(sourceId, { ...source, lastReading: { ...source.lastReading, at } });
    },
    async setSourcesReviewed(connectionId, at) {
      const { sources } = of(connectionId);
      for (const source of sources.values()) {
        sources.set(source.id, { ...source, reviewedAt: source.reviewedAt ?? at });
      }
    },
    beginImport: async (connectionId, source, now) =>
      createInMemoryImport(of(connectionId), source, { now, newId }),
    beginForecast: async (connectionId, source, now) =>
      createInMemoryForecast(of(connectionId), source, { now, newId }),
    async addByHand(connectionId, record, now) {
      const state = of(connectionId);
      const source = sourceNamed(state, newId, BY_HAND, 'by_hand', now);
      const { personId } = writeRecord(state, source, record, { newId, now });
      return toPlace(state, personIn(state, personId)).person;
    },
    async findPersonByEmail(connectionId, email) {
      const found = findByEmail(of(connectionId), email);
      return found === null ? null : toPlace(of(connectionId), found);
    },
    async getPerson(connectionId, personId) {
      const found = of(connectionId).people.get(personId);
      return found === undefined ? null : toPlace(of(connectionId), found);
    },
    searchPeople: async (connectionId, text, limit) =>
      search(of(connectionId), text)
        .slice(0, limit)
        .map((found) => toPlace(of(connectionId), found)),
    findUnit: async (connectionId, path) =>
      findOne(of(connectionId).units.values(), (unit) => unit.path, toUnitPath(path)),
    findGroup: async (connectionId, name) =>
      findOne(of(connectionId).groups.values(), (group) => group.name, name),
    findWorkspace: async (connectionId, name) =>
      findOne(of(connectionId).workspaces.values(), (workspace) => workspace.name, name),
    listUnits: async (connectionId, text, limit) =>
      listSome(of(connectionId).units.values(), (unit) => unit.path, text, limit),
    listGroups: async (connectionId, text, limit) =>
      listSome(of(connectionId).groups.values(), (group) => group.name, text, limit),
    listWorkspaces: async (connectionId, text, limit) =>
      listSome(of(connectionId).workspaces.values(), (workspace) => workspace.name, text, limit),
    // Nobody pushes into this memory, and what is read or imported has no groups in groups.
    groupCircles: async () => new Map(),
    countPeople: async (connectionId) =>
      [...of(connectionId).people.values()].filter(({ person }) => person.status !== 'deleted').length,
    async countBySource(connectionId) {
      const people = [...of(connectionId).people.values()].map(({ person }) => person);
      const there = people.filter(({ status }) => status !== 'deleted');
      const bySource = Map.groupBy(there, ({ sourceId }) => sourceId);
      return new Map([...bySource].map(([id, own]) => [id, own.length]));
    },
  };
}

function sourceNamed(
  state: ConnectionInMemory,
  newId: NewId,
  name: string,
  kind: Source['kind'],
  now: Date,
): Source {
  const known = [...state.sources.values()].find((source) => source.name === name);
  if (known !== undefined) return known;
  const reviewedAt = kind === 'by_hand' ? now : null;
  const source: Source = { id: newId(), name, kind, addedAt: now, reviewedAt, lastReading: null };
  state.sources.set(source.id, source);
  return source;
}

function personIn(state: ConnectionInMemory, personId: string): PersonInMemory {
  const found = state.people.get(personId);
  if (found === undefined) throw new Error(`no person ${personId}`);
  return found;
}

export function findByEmail(state: ConnectionInMemory, email: string): PersonInMemory | null {
  const wanted = foldEmail(email);
  const rank = ({ person }: PersonInMemory) =>
    (person.status === 'deleted' ? 2 : 0) + (foldEmail(person.email) === wanted ? 0 : 1);
  const holders = [...state.people.values()].filter(({ person }) =>
    [person.email, ...person.secondaryEmails].map(foldEmail).includes(wanted),
  );
  return holders.sort((one, other) => rank(one) - rank(other) || byEmailThenId(one, other))[0] ?? null;
}

function search(state: ConnectionInMemory, text: string): PersonInMemory[] {
  const rank = ({ person }: PersonInMemory) => {
    const email = foldEmail(person.email);
    if (person.status === 'deleted') return 3;
    if (email === foldEmail(text)) return 0;
    return email.startsWith(foldEmail(text)) ? 1 : 2;
  };
  return [...state.people.values()]
    .filter(({ person }) =>
      hasWords(
        [person.email, ...person.secondaryEmails, person.givenName, person.familyName].join('\n'),
        text,
      ),
    )
    .sort((one, other) => rank(one) - rank(other) || byEmailThenId(one, other));
}

export function hasWords(haystack: string, text: string): boolean {
  return foldText(text)
    .split(/\s+/u)
    .every((word) => foldText(haystack).includes(word));
}

function findOne<T extends { deleted: boolean }>(
  all: Iterable<T>,
  nameOf: (place: T) => string,
  wanted: string,
): T | null {
  const found = [...all].filter((place) => !place.deleted && foldText(nameOf(place)) === foldText(wanted));
  const exact = found.find((place) => nameOf(place) === wanted);
  return exact ?? (found.length === 1 ? (found[0] ?? null) : null);
}

function listSome<T extends { deleted: boolean }>(
  all: Iterable<T>,
  nameOf: (place: T) => string,
  text: string,
  limit: number,
): T[] {
  return [...all]
    .filter((place) => !place.deleted && hasWords(nameOf(place), text))
    .sort((one, other) => (foldText(nameOf(one)) < foldText(nameOf(other)) ? -1 : 1))
    .slice(0, limit);
}
