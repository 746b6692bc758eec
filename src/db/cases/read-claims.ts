import type { Claim, ClaimedBy } from '../../domain/case.ts';
import { ACCOUNT_COLUMNS, type AccountRow, toAccount } from '../accounts/account-row.ts';
import type { PrismaClient } from '../generated/client.ts';
import { type MemoryRow, memoryColumns, toMemory } from './account-memory.ts';

export interface ClaimRow extends AccountRow, MemoryRow {
  readonly claimant: string;
  readonly strength: number;
}

interface RivalRow {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  readonly strength: number;
  readonly gone: boolean;
}

/** How the view `claims` numbers the ways to claim an account, strongest first (M1). */
const BY: readonly ClaimedBy[] = ['link', 'external_id', 'email', 'secondary_email'];

/**
 * Every account that these people claim, strongest first, with who else claims it. Two queries, however many
 * people; one by one inside (LATERAL), or the planner would read all accounts for each batch.
 */
export async function readClaims(
  prisma: PrismaClient,
  connectionId: string,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const rows = await prisma.$queryRaw<ClaimRow[]>`
    SELECT one.id AS claimant, c.strength, ${ACCOUNT_COLUMNS}, ${memoryColumns(now)}
      FROM unnest(${personIds}::uuid[]) AS one(id)
     CROSS JOIN LATERAL (
             SELECT account_id, min(strength) AS strength FROM claims
              WHERE connection_id = ${connectionId}::uuid AND person_id = one.id
              GROUP BY account_id) AS c
      JOIN accounts a ON a.connection_id = ${connectionId}::uuid AND a.id = c.account_id
     ORDER BY one.id, c.strength, a.id`;
  return toClaims(prisma, connectionId, rows);
}

/** Rows in order, strongest first, as claims by claimant. */
export async function toClaims(
  prisma: PrismaClient,
  connectionId: string,
  rows: readonly ClaimRow[],
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const claimants = await readClaimants(prisma, connectionId, [...new Set(rows.map(({ id }) => id))]);
  const claims = rows.map((row) => ({ claimant: row.claimant, claim: toClaim(row, claimants) }));
  const byPerson = Map.groupBy(claims, ({ claimant }) => claimant);
  return new Map([...byPerson].map(([personId, found]) => [personId, found.map(({ claim }) => claim)]));
}

/** Everybody who claims one of these accounts, by account, sorted by person id. */
async function readClaimants(
  prisma: PrismaClient,
  connectionId: string,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RivalRow[]>> {
  if (accountIds.length === 0) return new Map();
  const rows = await prisma.$queryRaw<RivalRow[]>`
    SELECT one.id AS "accountId", c.person_id AS "personId", p.email, c.strength,
           p.status = 'deleted' AS gone
      FROM unnest(${accountIds}::text[]) AS one(id)
     CROSS JOIN LATERAL (
             SELECT person_id, min(strength) AS strength FROM claims
              WHERE connection_id = ${connectionId}::uuid AND account_id = one.id COLLATE "C"
              GROUP BY person_id) AS c
      JOIN people p ON p.id = c.person_id
     ORDER BY c.person_id`;
  return Map.groupBy(rows, ({ accountId }) => accountId);
}

function toClaim(row: ClaimRow, claimants: ReadonlyMap<string, readonly RivalRow[]>): Claim {
  const others = claimants.get(row.id)?.filter(({ personId }) => personId !== row.claimant) ?? [];
  return {
    account: toAccount(row),
    by: toClaimedBy(row.strength),
    rivals: others.map(({ strength, personId, email, gone }) => ({
      personId,
      email,
      by: toClaimedBy(strength),
      gone,
    })),
    memory: toMemory(row),
  };
}

function toClaimedBy(strength: number): ClaimedBy {
  const by = BY[strength - 1];
  if (by === undefined) throw new Error(`the view claims has no strength ${strength}`);
  return by;
}
