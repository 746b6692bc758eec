import { foldEmail } from '../../../src/domain/email.ts';
import { foldText } from '../../../src/domain/fold-text.ts';
import { personName } from '../../../src/domain/person.ts';
import type { NewId } from '../../../src/ports/ids.ts';
import type { ConflictChoice, ConflictPair, SourceConflicts } from '../../../src/ports/source-conflicts.ts';
import type { TouchedPeople } from '../../../src/ports/touched-people.ts';
import { toForecast } from './in-memory-forecast.ts';
import { toPersonInMemory } from './in-memory-import.ts';
import { type ConflictInMemory, type ConnectionInMemory, connectionIn, type Memory } from './memory.ts';

type Claims = readonly ConflictInMemory[];

export function createInMemorySourceConflicts(
  memory: Memory,
  newId: NewId,
  touched: TouchedPeople,
): SourceConflicts {
  return {
    list: async (connectionId) => listConflicts(connectionIn(memory, connectionId)),
    async people(connectionId, pair, search, limit) {
      const state = connectionIn(memory, connectionId);
      return claimsOf(state, pair, null)
        .flatMap(({ personId }) => state.people.get(personId)?.person ?? [])
        .map((person) => ({ personId: person.id, email: person.email, name: personName(person) }))
        .filter(({ email, name }) => foldText(`${email} ${name}`).includes(foldText(search)))
        .sort((one, other) => (foldEmail(one.email) < foldEmail(other.email) ? -1 : 1))
        .slice(0, limit);
    },
    async forecast(connectionId, pair, choice, now) {
      const real = connectionIn(memory, connectionId);
      const state = structuredClone(real);
      const claims = claimsOf(state, pair, choice);
      write(state, pair, claims, { newId, now });
      return claims.map(({ personId }) => toForecast(real, state, personId, 'changed'));
    },
    async handOver(connectionId, pair, choice, now) {
      const state = connectionIn(memory, connectionId);
      const claims = claimsOf(state, pair, choice);
      const to = state.sources.get(pair.toId);
      if (to === undefined || claims.length === 0) return 0;
      state.sources.set(to.id, { ...to, reviewedAt: null });
      write(state, pair, claims, { newId, now });
      await touched.lookAgain(
        connectionId,
        claims.map(({ personId }) => personId),
        now,
      );
      return claims.length;
    },
    async keep(connectionId, pair, choice, now) {
      const state = connectionIn(memory, connectionId);
      const open = state.conflicts.filter((one) => isOf(state, pair, choice, one));
      for (const one of open) one.kept = true;
      await touched.lookAgain(
        connectionId,
        open.map(({ personId }) => personId),
        now,
      );
      return open.length;
    },
  };
}

function listConflicts(state: ConnectionInMemory) {
  const open = state.conflicts.filter(({ kept }) => !kept);
  const fromOf = ({ personId }: ConflictInMemory) => state.people.get(personId)?.person.sourceId ?? '';
  const nameOf = (id: string) => state.sources.get(id)?.name ?? '';
  const pairs = Map.groupBy(open, (one) => `${fromOf(one)} ${one.sourceId}`);
  return [...pairs.values()]
    .map((claims) => {
      const [first] = claims as [ConflictInMemory];
      const pair = { fromId: fromOf(first), toId: first.sourceId };
      const apart = claims.filter((one) => isApart(state, one)).length;
      const names = { fromName: nameOf(pair.fromId), toName: nameOf(pair.toId) };
      return { ...pair, ...names, people: claimsOf(state, pair, null).length, apart };
    })
    .sort((one, other) => (`${one.fromName} ${one.toName}` < `${other.fromName} ${other.toName}` ? -1 : 1));
}

/** One claim for each person, that by their own address first. */
function claimsOf(state: ConnectionInMemory, pair: ConflictPair, choice: ConflictChoice): Claims {
  const open = state.conflicts.filter((one) => isOf(state, pair, choice, one) && !isApart(state, one));
  const isOwn = ({ personId, emailFold }: ConflictInMemory) =>
    foldEmail(state.people.get(personId)?.person.email ?? '') === emailFold;
  const ordered = [...open].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  return [...new Map(ordered.toReversed().map((one) => [one.personId, one])).values()];
}

function isOf(state: ConnectionInMemory, pair: ConflictPair, choice: ConflictChoice, one: ConflictInMemory) {
  return (
    !one.kept &&
    one.sourceId === pair.toId &&
    state.people.get(one.personId)?.person.sourceId === pair.fromId &&
    (choice === null || choice.includes(one.personId))
  );
}

function isApart(state: ConnectionInMemory, { sourceId, record }: ConflictInMemory): boolean {
  return [...state.people.values()].some(
    ({ person }) =>
      person.sourceId === sourceId &&
      person.status !== 'deleted' &&
      person.externalId !== null &&
      person.externalId === record.externalId,
  );
}

function write(
  state: ConnectionInMemory,
  pair: ConflictPair,
  claims: Claims,
  options: { readonly newId: NewId; readonly now: Date },
): void {
  const source = state.sources.get(pair.toId);
  if (source === undefined) return;
  for (const { personId, record } of claims) {
    const before = state.people.get(personId);
    if (before === undefined) continue;
    const emailFold = foldEmail(before.person.email);
    const known = { ...before, person: { ...before.person, externalId: null } };
    state.people.set(personId, toPersonInMemory(state, source, record, known, options));
    state.conflicts = state.conflicts.filter(
      (one) => one.sourceId !== pair.toId || one.personId !== personId,
    );
    state.conflicts.push({ sourceId: pair.fromId, emailFold, personId, record, kept: true });
  }
}
