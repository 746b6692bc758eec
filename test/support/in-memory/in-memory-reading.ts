import type { Account } from '../../../src/domain/account.ts';
import type { AccountReading } from '../../../src/ports/account-index.ts';
import { mergeAccount } from './account-in-memory.ts';
import type { ConnectionInMemory } from './memory.ts';

export function createInMemoryReading(state: ConnectionInMemory, startedAt: Date): AccountReading {
  const staged = new Map<string, Account>();
  const isNewer = (id: string) => {
    const found = state.accounts.get(id);
    return found?.listed === true && found.readAt > startedAt;
  };
  const missing = () =>
    [...state.accounts.values()]
      .filter(({ account, listed }) => listed && !staged.has(account.id) && !isNewer(account.id))
      .map(({ account }) => account.id)
      .sort();
  return {
    async put(accounts) {
      for (const account of accounts) staged.set(account.id, account);
    },
    missing: async () => missing(),
    async finish({ at }) {
      for (const id of missing()) state.accounts.delete(id);
      for (const account of staged.values()) {
        if (!isNewer(account.id)) mergeAccount(state, account, { now: at, byRollcall: false });
      }
      state.accountsReadAt = at;
    },
  };
}
