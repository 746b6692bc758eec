import type { AccountCase } from '../../domain/case.ts';
import type { Clock } from '../../ports/clock.ts';
import { ACCOUNT_COLUMNS, type AccountRow, IS_MANAGEABLE, toAccount } from '../accounts/account-row.ts';
import type { PrismaClient } from '../generated/client.ts';
import { BATCH } from '../in-batches.ts';
import { type MemoryRow, memoryColumns, toMemory } from './account-memory.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly clock: Clock;
}

/**
 * Accounts that nobody claims, by id. A page of all accounts at a time, each looked up by its own key: asked for
 * all at once, PostgreSQL would pair everybody with everything for every thousand that it answers.
 */
export async function* readLonelyAccounts(
  { prisma, clock }: Deps,
  connectionId: string,
): AsyncGenerator<readonly AccountCase[]> {
  let after = '';
  for (;;) {
    const last = await endOfPage(prisma, connectionId, after);
    if (last === null) return;
    const rows = await prisma.$queryRaw<(AccountRow & MemoryRow)[]>`
      SELECT ${ACCOUNT_COLUMNS}, ${memoryColumns(clock.now())}
        FROM accounts a
        LEFT JOIN LATERAL (
             SELECT c.person_id FROM claims c
              WHERE c.connection_id = ${connectionId}::uuid AND c.account_id = a.id LIMIT 1) AS claim ON true
       WHERE a.connection_id = ${connectionId}::uuid AND a.id > ${after} AND a.id <= ${last} AND ${IS_MANAGEABLE}
         AND claim.person_id IS NULL
       ORDER BY a.id`;
    if (rows.length > 0) {
      yield rows.map((row) => ({ kind: 'account', account: toAccount(row), memory: toMemory(row) }));
    }
    after = last;
  }
}

async function endOfPage(prisma: PrismaClient, connectionId: string, after: string): Promise<string | null> {
  const [page] = await prisma.$queryRaw<{ readonly last: string | null }[]>`
    SELECT max(id) AS last FROM (
      SELECT id FROM accounts WHERE connection_id = ${connectionId}::uuid AND id > ${after}
       ORDER BY id LIMIT ${BATCH}) AS page`;
  return page?.last ?? null;
}
