import type { AccountIndex } from '../../ports/account-index.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { countAccounts, countManaged, countSwitchedAgainst } from './count-accounts.ts';
import { beginAccountReading } from './create-account-reading.ts';
import { findAccountByEmail, getAccounts, readPrivileged } from './find-accounts.ts';
import { toIncoming } from './incoming-accounts.ts';
import { mergeAccounts } from './merge-accounts.ts';
import { putUserFacts } from './put-user-facts.ts';
import { queryAccounts } from './query-accounts.ts';
import { saveDrift } from './save-drift.ts';
import { saveLinks } from './save-links.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createPrismaAccountIndex({ prisma, newId }: Deps): AccountIndex {
  return {
    beginReading: (connectionId, now) => beginAccountReading({ prisma, newId }, connectionId, now),
    async putUserFacts(connectionId, facts, now) {
      for (const batch of inBatches(facts)) await putUserFacts(prisma, connectionId, batch, now);
    },
    async userFactsReadAt(connectionId) {
      const row = await prisma.connection.findUniqueOrThrow({ where: { id: connectionId } });
      return row.userFactsReadAt;
    },
    async setUserFactsReadAt(connectionId, at) {
      await prisma.connection.update({ where: { id: connectionId }, data: { userFactsReadAt: at } });
    },
    putAccount: (connectionId, account, { now, byRollcall }) =>
      mergeAccounts(prisma, connectionId, toIncoming([account]), { now, byRollcall, asOf: LATEST }),
    async removeAccount(connectionId, accountId) {
      await prisma.account.deleteMany({ where: { connectionId, id: accountId } });
    },
    async get(connectionId, accountId) {
      return (await getAccounts(prisma, connectionId, [accountId]))[0] ?? null;
    },
    getMany: (connectionId, accountIds) => getAccounts(prisma, connectionId, accountIds),
    findByEmail: (connectionId, email) => findAccountByEmail(prisma, connectionId, email),
    query: (connectionId, query) => queryAccounts(prisma, connectionId, query),
    counts: (connectionId) => countAccounts(prisma, connectionId),
    count: (connectionId) => prisma.account.count({ where: { connectionId, listed: true } }),
    countManaged: (connectionId) => countManaged(prisma, connectionId),
    countSwitchedAgainst: (connectionId, since, times) =>
      countSwitchedAgainst(prisma, connectionId, since, times),
    privileged: (connectionId) => readPrivileged(prisma, connectionId),
    async saveLinks(connectionId, links, now) {
      for (const batch of inBatches(links)) await saveLinks(prisma, connectionId, batch, now);
    },
    async takenUserNames(connectionId, candidates) {
      const rows = await prisma.account.findMany({
        where: { connectionId, userName: { in: [...candidates] } },
        select: { userName: true },
      });
      return new Set(rows.map(({ userName }) => userName));
    },
    async settleDrift(connectionId, id) {
      await prisma.account.updateMany({ where: { connectionId, id }, data: { drift: null } });
    },
    saveDrift: (connectionId, drift) => saveDrift(prisma, connectionId, drift),
  };
}

/** A live read is newer than whatever the index has. */
const LATEST = new Date('9999-12-31T00:00:00Z');
