import type { Account } from '../../../src/domain/account.ts';
import { isGuest, roleRank } from '../../../src/domain/account.ts';
import { compareText } from '../../../src/domain/compare-text.ts';
import { foldEmail } from '../../../src/domain/email.ts';
import { isManageable } from '../../../src/domain/is-manageable.ts';
import type { AccountIndex, AccountQuery, IndexedAccount } from '../../../src/ports/account-index.ts';
import { mergeAccount } from './account-in-memory.ts';
import { hasWords } from './in-memory-directory-store.ts';
import { createInMemoryReading } from './in-memory-reading.ts';
import { putFacts } from './in-memory-user-facts.ts';
import { type AccountInMemory, type ConnectionInMemory, connectionIn, type Memory } from './memory.ts';

export function createInMemoryAccountIndex(memory: Memory): AccountIndex {
  const of = (connectionId: string) => connectionIn(memory, connectionId);
  const listed = (connectionId: string) => listedIn(of(connectionId));
  return {
    beginReading: async (connectionId, now) => createInMemoryReading(of(connectionId), now),
    async putUserFacts(connectionId, facts, now) {
      for (const user of facts) putFacts(of(connectionId), user, now);
    },
    userFactsReadAt: async (connectionId) => of(connectionId).userFactsReadAt,
    async setUserFactsReadAt(connectionId, at) {
      of(connectionId).userFactsReadAt = at;
    },
    async putAccount(connectionId, account, options) {
      mergeAccount(of(connectionId), account, options);
    },
    async removeAccount(connectionId, accountId) {
      of(connectionId).accounts.delete(accountId);
    },
    get: async (connectionId, accountId) => listed(connectionId).find(({ id }) => id === accountId) ?? null,
    getMany: async (connectionId, accountIds) =>
      listed(connectionId).filter(({ id }) => accountIds.includes(id)),
    findByEmail: async (connectionId, email) => findByEmail(listed(connectionId), email),
    query: async (connectionId, query) => queryIn(of(connectionId), query),
    counts: async (connectionId) => countsIn(of(connectionId)),
    count: async (connectionId) => listed(connectionId).length,
    countManaged: async (connectionId) =>
      listed(connectionId).filter(
        (account) => isManageable(account) && account.status === 'active' && account.personId !== null,
      ).length,
    countSwitchedAgainst: async (connectionId, since, times) =>
      [...connectionIn(memory, connectionId).accounts.values()].filter(
        ({ switches }) => switches.filter((at) => at > since).length >= times,
      ).length,
    privileged: async (connectionId) =>
      listed(connectionId)
        .filter(
          (account) => isManageable(account) && account.status === 'active' && roleRank(account.role) > 2,
        )
        .sort((one, other) => roleRank(other.role) - roleRank(one.role) || byEmail(one, other)),
    async saveLinks(connectionId, links) {
      const { accounts } = of(connectionId);
      for (const { personId, accountId } of links) {
        for (const found of accounts.values()) if (found.personId === personId) found.personId = null;
        const found = accounts.get(accountId);
        if (found !== undefined) found.personId = personId;
      }
    },
    async takenUserNames(connectionId, candidates) {
      const used = [...of(connectionId).accounts.values()].map(({ account }) => account.userName);
      return new Set(used.filter((name) => candidates.includes(name)));
    },
    async settleDrift(connectionId, accountId) {
      const found = of(connectionId).accounts.get(accountId);
      if (found !== undefined) found.drift = null;
    },
    async saveDrift(connectionId, drift) {
      const why = new Map(drift.map((one) => [one.accountId, one.why]));
      for (const found of of(connectionId).accounts.values()) found.drift = why.get(found.account.id) ?? null;
    },
  };
}

/** As the index serves them, by id: a reading makes all of them as fresh as itself. */
function listedIn(state: ConnectionInMemory): IndexedAccount[] {
  return [...state.accounts.values()]
    .filter((found) => found.listed)
    .map((found) => toIndexed(state, found))
    .sort((one, other) => compareText(one.id, other.id));
}

function toIndexed(
  state: ConnectionInMemory,
  { account, personId, readAt, drift }: AccountInMemory,
): IndexedAccount {
  const entitled = personId !== null && state.people.get(personId)?.entitled === true;
  const wholeAt = state.accountsReadAt;
  const fresh = wholeAt !== null && wholeAt > readAt ? wholeAt : readAt;
  return { ...account, personId, entitled, readAt: fresh, drift };
}

function byEmail(one: Account, other: Account): number {
  return compareText(foldEmail(one.email), foldEmail(other.email)) || compareText(one.id, other.id);
}

function findByEmail(accounts: readonly IndexedAccount[], email: string): IndexedAccount | null {
  const wanted = foldEmail(email);
  const rank = (account: Account) =>
    (foldEmail(account.email) === wanted ? 0 : 2) + (account.status === 'inactive' ? 1 : 0);
  const holders = accounts.filter(
    ({ email: primary, secondaryEmail }) =>
      foldEmail(primary) === wanted || (secondaryEmail !== null && foldEmail(secondaryEmail) === wanted),
  );
  return holders.sort((one, other) => rank(one) - rank(other))[0] ?? null;
}

function queryIn(state: ConnectionInMemory, { filter, search, limit, after }: AccountQuery) {
  const matches = (account: IndexedAccount): boolean => {
    if (filter === 'all') return true;
    if (filter === 'guests') return isGuest(account.role);
    if (filter === 'drift') return state.accounts.get(account.id)?.drift !== null;
    return account.status === filter;
  };
  const textOf = (account: Account) =>
    [account.email, account.userName, account.givenName, account.familyName, account.displayName].join('\n');
  const all = listedIn(state)
    .filter(isManageable)
    .filter(matches)
    .filter((account) => hasWords(textOf(account), search ?? ''))
    .sort(byEmail);
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const accounts = all.slice(start, start + limit);
  const next = all.length > start + limit ? (accounts.at(-1)?.id ?? null) : null;
  return { accounts, next, total: all.length, readAt: state.accountsReadAt };
}

function countsIn(state: ConnectionInMemory) {
  const all = listedIn(state).filter(isManageable);
  const active = all.filter(({ status }) => status !== 'inactive');
  const withAccount = new Set(active.map(({ personId }) => personId));
  const entitled = [...state.people.values()].filter((found) => found.entitled);
  return {
    active: all.filter(({ status }) => status === 'active').length,
    invited: all.filter(({ status }) => status === 'invited').length,
    inactive: all.filter(({ status }) => status === 'inactive').length,
    guests: active.filter(({ role }) => isGuest(role)).length,
    entitledWithoutAccount: entitled.filter(({ person }) => !withAccount.has(person.id)).length,
    activeWithoutEntitlement: active.filter((account) => !account.entitled).length,
    drift: all.filter(({ id }) => state.accounts.get(id)?.drift !== null).length,
  };
}
