import type { Entitlements, PlacedPerson } from '../../../src/ports/entitlements.ts';
import { type ConnectionInMemory, connectionIn, type Memory, type PersonInMemory } from './memory.ts';
import { byEmailThenId, placementOf, unitPathOf } from './person-in-memory.ts';

export function createInMemoryEntitlements(memory: Memory): Entitlements {
  return {
    async *placedPeople(connectionId, personIds) {
      const state = connectionIn(memory, connectionId);
      const people = peopleIn(state, personIds).map((found) => toPlaced(state, found));
      if (people.length > 0) yield people;
    },
    async save(connectionId, rows) {
      const { people, accounts } = connectionIn(memory, connectionId);
      for (const { personId, entitled, seat, reached } of rows) {
        const found = people.get(personId);
        if (found === undefined) continue;
        people.set(personId, { ...found, entitled, seat, reached });
        if (reached?.by.some((by) => by.seat === 'guest')) rememberGuest(accounts, personId);
      }
    },
  };
}

function rememberGuest(accounts: ConnectionInMemory['accounts'], personId: string): void {
  for (const found of accounts.values()) {
    if (found.personId === personId) found.memory = { ...found.memory, guestSeatReached: true };
  }
}

export function peopleIn(state: ConnectionInMemory, personIds?: readonly string[]): PersonInMemory[] {
  return [...state.people.values()]
    .filter(({ person }) => personIds === undefined || personIds.includes(person.id))
    .sort(byEmailThenId);
}

function toPlaced(state: ConnectionInMemory, found: PersonInMemory): PlacedPerson {
  return {
    person: found.person,
    unitPath: unitPathOf(state, found),
    placement: placementOf(state, found),
    entitled: found.entitled,
    reached: found.reached,
  };
}
