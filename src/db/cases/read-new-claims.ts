import type { Claim } from '../../domain/case.ts';
import { foldEmail } from '../../domain/email.ts';
import type { Person } from '../../domain/person.ts';
import { ACCOUNT_COLUMNS } from '../accounts/account-row.ts';
import type { PrismaClient } from '../generated/client.ts';
import { toJsonRows } from '../json-rows.ts';
import { memoryColumns } from './account-memory.ts';
import { type ClaimRow, toClaims } from './read-claims.ts';

/**
 * What the view `claims` would say of people who are not on record yet: their own address on an account is
 * strength 3, any other pair of addresses 4. One by one inside (LATERAL), each by an index.
 */
export async function readNewClaims(
  prisma: PrismaClient,
  connectionId: string,
  people: readonly Pick<Person, 'id' | 'email' | 'secondaryEmails'>[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const rows = people.flatMap(({ id, email, secondaryEmails }) => [
    { id, fold: foldEmail(email), own: true },
    ...secondaryEmails.map((other) => ({ id, fold: foldEmail(other), own: false })),
  ]);
  const found = await prisma.$queryRaw<ClaimRow[]>`
    WITH claimed AS (
      SELECT one.id, c.id AS account_id, min(CASE WHEN one.own AND c.own THEN 3 ELSE 4 END) AS strength
        FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb) AS one(id text, fold text, own boolean)
       CROSS JOIN LATERAL (
               SELECT a.id, true AS own FROM accounts a
                WHERE a.connection_id = ${connectionId}::uuid AND a.email_fold = one.fold AND a.listed
               UNION ALL
               SELECT a.id, false FROM accounts a
                WHERE a.connection_id = ${connectionId}::uuid AND a.secondary_email_fold = one.fold AND a.listed) AS c
       GROUP BY one.id, c.id)
    SELECT claimed.id AS claimant, claimed.strength, ${ACCOUNT_COLUMNS}, ${memoryColumns(now)}
      FROM claimed
      JOIN accounts a ON a.connection_id = ${connectionId}::uuid AND a.id = claimed.account_id
     ORDER BY claimed.id, claimed.strength, a.id`;
  return toClaims(prisma, connectionId, found);
}
