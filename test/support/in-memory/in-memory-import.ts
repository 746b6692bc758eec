import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import { matchRecord } from '../../../src/domain/match-record.ts';
import type { Person } from '../../../src/domain/person.ts';
import { toUnitPath, unitPathsTo } from '../../../src/domain/unit-path.ts';
import type { DirectoryImport, Source } from '../../../src/ports/directory-store.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import type { ConflictInMemory, ConnectionInMemory, PersonInMemory } from './memory.ts';
import { lineageOf, toPlace } from './person-in-memory.ts';

export interface ImportOptions {
  readonly now: Date;
  readonly newId: NewId;
}

export function createInMemoryImport(
  state: ConnectionInMemory,
  source: Source,
  { now, newId }: ImportOptions,
): DirectoryImport {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const seen = new Set<string>();
  const claimed = new Set<string>();
  let people = 0;
  state.importing.add(source.id);
  return {
    async upsert(records) {
      for (const record of records) {
        const written = writeRecord(state, source, record, { newId, now });
        counts[written.effect] += 1;
        claimed.add(foldEmail(record.email));
        for (const id of written.seen) seen.add(id);
        if (record.status !== 'deleted') people += 1;
      }
    },
    async finish({ complete, twice = false, now: at }) {
      const missing = complete ? livingOf(state, source).filter(({ person }) => !seen.has(person.id)) : [];
      const absent = missing.filter(({ person }) => !twice || state.missing.has(person.id));
      for (const id of seen) state.missing.delete(id);
      if (twice) for (const { person } of missing) state.missing.add(person.id);
      for (const found of absent) {
        found.person = { ...found.person, status: 'deleted', deletionEvidence: 'absent' };
        found.statusSince = at;
        found.lastWordAt = at;
      }
      if (complete) {
        endEmptyPlaces(state, source);
        state.conflicts = state.conflicts.filter(
          ({ sourceId, emailFold }) => sourceId !== source.id || claimed.has(emailFold),
        );
      }
      state.importing.delete(source.id);
      const known = state.sources.get(source.id) ?? source;
      const last = known.lastReading;
      const before = last?.complete ? last.people : (last?.before ?? null);
      state.sources.set(source.id, { ...known, lastReading: { at, people, complete, before } });
      return { ...counts, removed: absent.length };
    },
  };
}

interface Written {
  readonly personId: string;
  readonly effect: 'added' | 'changed' | 'unchanged';
  readonly seen: readonly string[];
  readonly conflict: boolean;
}

export function writeRecord(
  state: ConnectionInMemory,
  source: Source,
  record: DirectoryRecord,
  { newId, now }: { readonly newId: NewId; readonly now: Date },
): Written {
  const known = [...state.people.values()].map(({ person }) => ({
    ...person,
    byHand: state.sources.get(person.sourceId)?.kind === 'by_hand',
  }));
  const emailFold = foldEmail(record.email);
  const isThis = (one: ConflictInMemory) => one.sourceId === source.id && one.emailFold === emailFold;
  const standing = state.conflicts.find(isThis);
  state.conflicts = state.conflicts.filter((one) => !isThis(one));
  const match = matchRecord(record, { id: source.id, byHand: source.kind === 'by_hand' }, known);
  if (match.kind === 'not_claimed') return { personId: '', effect: 'unchanged', seen: [], conflict: false };
  if (match.kind === 'conflict') {
    if (source.kind !== 'by_hand') {
      const kept = standing?.personId === match.personId && standing.kept;
      state.conflicts.push({ sourceId: source.id, emailFold, personId: match.personId, record, kept });
    }
    const seen = match.ownId === null ? [] : [match.ownId];
    return { personId: match.personId, effect: 'unchanged', seen, conflict: true };
  }
  const before = match.kind === 'known' ? state.people.get(match.personId) : undefined;
  const after = toPersonInMemory(state, source, record, before, { newId, now });
  const same = before !== undefined && describe(state, before) === describe(state, after);
  if (before?.person.status === 'deleted' && record.status !== 'deleted') {
    endForgottenExclusions(state, after.person.id, now);
  }
  state.people.set(after.person.id, after);
  const effect = before === undefined ? 'added' : same ? 'unchanged' : 'changed';
  return { personId: after.person.id, effect, seen: [after.person.id], conflict: false };
}

/** D2: nobody whom the directory deleted and hires again is kept out by a no that somebody forgot. */
function endForgottenExclusions({ assignments }: ConnectionInMemory, personId: string, now: Date): void {
  for (const [index, known] of assignments.entries()) {
    const isTheirs = known.subject.kind === 'person' && known.subject.personId === personId;
    if (isTheirs && known.exclude && known.endedAt === null) assignments[index] = { ...known, endedAt: now };
  }
}

/** The person as the record makes them. */
export function toPersonInMemory(
  state: ConnectionInMemory,
  source: Source,
  record: DirectoryRecord,
  before: PersonInMemory | undefined,
  { newId, now }: { readonly newId: NewId; readonly now: Date },
): PersonInMemory {
  const { unitPath, groups, ...facts } = record;
  const person: Person = {
    ...facts,
    id: before?.person.id ?? newId(),
    sourceId: source.id,
    sourceName: source.name,
    externalId: record.externalId ?? before?.person.externalId ?? null,
    deletionEvidence: record.status === 'deleted' ? 'said' : null,
    unitId: unitPath === null ? null : ensureUnit(state, source, toUnitPath(unitPath), newId),
  };
  const sameStatus = before?.person.status === person.status;
  return {
    person,
    groupIds: groups.map((name) => ensureGroup(state, source, name, newId)),
    workspaceIds: before?.workspaceIds ?? [],
    statusSince: sameStatus ? before.statusSince : now,
    lastWordAt: sameStatus ? before.lastWordAt : now,
    entitled: before?.entitled ?? false,
    seat: before?.seat ?? 'member',
    reached: before?.reached ?? null,
  };
}

function describe(state: ConnectionInMemory, found: PersonInMemory): string {
  return JSON.stringify(toPlace(state, found), (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function ensureUnit(state: ConnectionInMemory, source: Source, path: string, newId: NewId): string {
  let parentId: string | null = null;
  for (const step of unitPathsTo(path)) {
    const known = [...state.units.values()].find((unit) => unit.path === step);
    const id = known?.id ?? newId();
    state.units.set(id, { id, path: step, parentId, deleted: false, sourceId: source.id });
    parentId = id;
  }
  return parentId ?? '';
}

function ensureGroup(state: ConnectionInMemory, source: Source, name: string, newId: NewId): string {
  const known = [...state.groups.values()].find((group) => group.name === name);
  const id = known?.id ?? newId();
  state.groups.set(id, { id, name, deleted: false, sourceId: source.id });
  return id;
}

export function livingOf(state: ConnectionInMemory, source: Source): PersonInMemory[] {
  return [...state.people.values()].filter(
    ({ person }) => person.sourceId === source.id && person.status !== 'deleted',
  );
}

function endEmptyPlaces(state: ConnectionInMemory, source: Source): void {
  const living = [...state.people.values()].filter(({ person }) => person.status !== 'deleted');
  const units = new Set(living.flatMap(({ person }) => lineageOf(state, person.unitId)));
  const groups = new Set(living.flatMap(({ groupIds }) => groupIds));
  for (const unit of state.units.values()) {
    if (unit.sourceId === source.id && !units.has(unit.id)) markDeleted(state.units, unit);
  }
  for (const group of state.groups.values()) {
    if (group.sourceId === source.id && !groups.has(group.id)) markDeleted(state.groups, group);
  }
}

function markDeleted<T extends { id: string; deleted: boolean }>(places: Map<string, T>, place: T): void {
  places.set(place.id, { ...place, deleted: true });
}
