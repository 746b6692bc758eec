import type { AccountCounts } from '../../ports/account-index.ts';
import type { PrismaClient } from '../generated/client.ts';
import { INDEXED_TABLES, IS_MANAGEABLE } from './account-row.ts';

type OfAccounts = Omit<AccountCounts, 'entitledWithoutAccount'>;

export async function countAccounts(prisma: PrismaClient, connectionId: string): Promise<AccountCounts> {
  const [ofAccounts] = await prisma.$queryRaw<OfAccounts[]>`
    SELECT count(*) FILTER (WHERE a.status = 'active')::int AS active,
           count(*) FILTER (WHERE a.status = 'invited')::int AS invited,
           count(*) FILTER (WHERE a.status = 'inactive')::int AS inactive,
           count(*) FILTER (WHERE a.status <> 'inactive'
                              AND a.role IN ('multi_channel_guest', 'single_channel_guest'))::int AS guests,
           count(*) FILTER (WHERE a.status <> 'inactive'
                              AND NOT coalesce(e.entitled, false))::int AS "activeWithoutEntitlement",
           count(*) FILTER (WHERE a.drift IS NOT NULL)::int AS drift
      FROM ${INDEXED_TABLES}
     WHERE a.connection_id = ${connectionId}::uuid AND ${IS_MANAGEABLE}`;
  const [ofPeople] = await prisma.$queryRaw<{ readonly entitledWithoutAccount: number }[]>`
    SELECT count(*)::int AS "entitledWithoutAccount" FROM entitlements e
     WHERE e.connection_id = ${connectionId}::uuid AND e.entitled
       AND NOT EXISTS (
           SELECT FROM accounts a
            WHERE a.person_id = e.person_id AND a.listed AND a.status <> 'inactive')`;
  if (ofAccounts === undefined || ofPeople === undefined) throw new Error('an aggregate has one row');
  return { ...ofAccounts, ...ofPeople };
}

/** Active accounts that are linked to a person (G3, G8). */
export async function countManaged(prisma: PrismaClient, connectionId: string): Promise<number> {
  const [counted] = await prisma.$queryRaw<{ readonly managed: number }[]>`
    SELECT count(*)::int AS managed FROM accounts a
     WHERE a.connection_id = ${connectionId}::uuid AND ${IS_MANAGEABLE}
       AND a.status = 'active' AND a.person_id IS NOT NULL`;
  return counted?.managed ?? 0;
}

/** Accounts that somebody else switched against Rollcall at least so often since then (G6). */
export async function countSwitchedAgainst(
  prisma: PrismaClient,
  connectionId: string,
  since: Date,
  times: number,
): Promise<number> {
  const [counted] = await prisma.$queryRaw<{ readonly accounts: number }[]>`
    SELECT count(*)::int AS accounts FROM (
      SELECT FROM account_switches WHERE connection_id = ${connectionId}::uuid AND at > ${since}
       GROUP BY account_id HAVING count(*) >= ${times}) AS switched`;
  return counted?.accounts ?? 0;
}
