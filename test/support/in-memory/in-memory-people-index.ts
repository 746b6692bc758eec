import { foldEmail } from '../../../src/domain/email.ts';
import { isManageable } from '../../../src/domain/is-manageable.ts';
import type { ListedPerson, PeopleFilter, PeopleIndex } from '../../../src/ports/people-index.ts';
import { hasWords } from './in-memory-directory-store.ts';
import { type ConnectionInMemory, connectionIn, type Memory, type PersonInMemory } from './memory.ts';
import { byEmailThenId, unitPathOf } from './person-in-memory.ts';

export function createInMemoryPeopleIndex(memory: Memory): PeopleIndex {
  return {
    async query(connectionId, { filter, search, limit, after }) {
      const state = connectionIn(memory, connectionId);
      const all = [...state.people.values()]
        .filter(({ person }) => person.status !== 'deleted' && hasWords(textOf(person), search ?? ''))
        .sort(byEmailThenId)
        .map((found) => toListed(state, found))
        .filter((person) => matches(person, filter));
      const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
      const people = all.slice(start, start + limit);
      const next = all.length > start + limit ? (people.at(-1)?.id ?? null) : null;
      return { people, next, total: all.length };
    },
    async get(connectionId, personId) {
      const state = connectionIn(memory, connectionId);
      const found = state.people.get(personId);
      return found === undefined ? null : toListed(state, found);
    },
  };
}

function textOf(person: PersonInMemory['person']): string {
  return [person.email, ...person.secondaryEmails, person.givenName, person.familyName].join('\n');
}

function matches({ entitled, status, account }: ListedPerson, filter: PeopleFilter): boolean {
  const by = {
    all: true,
    entitled,
    not_entitled: !entitled,
    suspended: status === 'suspended',
    without_account: account === null,
  };
  return by[filter];
}

function toListed(state: ConnectionInMemory, found: PersonInMemory): ListedPerson {
  const { id, email, givenName, familyName, status } = found.person;
  const unitPath = unitPathOf(state, found);
  return {
    id,
    email,
    givenName,
    familyName,
    status,
    unitPath,
    entitled: found.entitled,
    account: accountOf(state, found),
  };
}

function accountOf(state: ConnectionInMemory, { person }: PersonInMemory): ListedPerson['account'] {
  const [best] = [...state.accounts.values()]
    .filter(({ account, listed, personId }) => {
      const isTheirs =
        personId === person.id || (personId === null && foldEmail(account.email) === foldEmail(person.email));
      return listed && isManageable(account) && isTheirs;
    })
    .map(({ account, personId }) => ({ account, by: personId === null ? 1 : 0 }))
    .sort((one, other) => rank(one) - rank(other) || (one.account.id < other.account.id ? -1 : 1));
  if (best === undefined) return null;
  const { id, status, role } = best.account;
  return { id, status, role };
}

function rank({
  account,
  by,
}: {
  readonly account: { readonly status: string };
  readonly by: number;
}): number {
  return (account.status === 'inactive' ? 2 : 0) + by;
}
