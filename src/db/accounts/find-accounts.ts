import { foldEmail } from '../../domain/email.ts';
import type { IndexedAccount } from '../../ports/account-index.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { toStorable } from '../json-rows.ts';
import { INDEXED_COLUMNS, INDEXED_TABLES, type IndexedRow, IS_MANAGEABLE, toIndexed } from './account-row.ts';

export async function getAccounts(
  prisma: PrismaClient,
  connectionId: string,
  accountIds: readonly string[],
): Promise<readonly IndexedAccount[]> {
  const found: IndexedAccount[] = [];
  for (const ids of inBatches(accountIds)) {
    found.push(...(await select(prisma, connectionId, Prisma.sql`a.id = ANY(${ids.map(toStorable)})`)));
  }
  return found;
}

/** Whose primary address it is, else whose secondary one; active ones first. */
export async function findAccountByEmail(
  prisma: PrismaClient,
  connectionId: string,
  email: string,
): Promise<IndexedAccount | null> {
  const fold = foldEmail(toStorable(email));
  const [found] = await select(
    prisma,
    connectionId,
    Prisma.sql`(a.email_fold = ${fold} OR a.secondary_email_fold = ${fold})`,
    Prisma.sql`a.email_fold = ${fold} DESC, a.status = 'inactive', a.id LIMIT 1`,
  );
  return found ?? null;
}

/** Active owners and admins, strongest first. */
export function readPrivileged(
  prisma: PrismaClient,
  connectionId: string,
): Promise<readonly IndexedAccount[]> {
  return select(
    prisma,
    connectionId,
    Prisma.sql`a.role IN ('primary_owner', 'owner', 'admin') AND a.status = 'active' AND ${IS_MANAGEABLE}`,
    Prisma.sql`array_position(ARRAY['primary_owner', 'owner', 'admin'], a.role), a.email_fold, a.id`,
  );
}

async function select(
  prisma: PrismaClient,
  connectionId: string,
  condition: Prisma.Sql,
  order: Prisma.Sql = Prisma.sql`a.id`,
): Promise<readonly IndexedAccount[]> {
  const rows = await prisma.$queryRaw<IndexedRow[]>`
    SELECT ${INDEXED_COLUMNS} FROM ${INDEXED_TABLES}
     WHERE a.connection_id = ${connectionId}::uuid AND a.listed AND ${condition}
     ORDER BY ${order}`;
  return rows.map(toIndexed);
}
