import type { AccountRole, AccountStatus } from '../../domain/account.ts';
import type { ListedPerson } from '../../ports/people-index.ts';
import { IS_MANAGEABLE } from '../accounts/account-row.ts';
import { Prisma } from '../generated/client.ts';

export interface ListedRow extends Omit<ListedPerson, 'account'> {
  readonly emailFold: string;
  readonly accountId: string | null;
  readonly accountStatus: AccountStatus;
  readonly accountRole: AccountRole | null;
}

export const LISTED_COLUMNS = Prisma.sql`
  p.id, p.email, p.email_fold AS "emailFold", p.given_name AS "givenName", p.family_name AS "familyName",
  p.status, u.path AS "unitPath", coalesce(e.entitled, false) AS entitled,
  x.id AS "accountId", x.status AS "accountStatus", x.role AS "accountRole"`;

/** A person with their unit, the last answer, and the account behind them. */
export const LISTED_TABLES = Prisma.sql`(
  people p
  LEFT JOIN entitlements e ON e.person_id = p.id
  LEFT JOIN org_units u ON u.id = p.unit_id
  LEFT JOIN LATERAL (
    SELECT c.id, c.status, c.role FROM (
      SELECT a.id, a.status, a.role, 1 AS by FROM accounts a WHERE a.person_id = p.id AND ${IS_MANAGEABLE}
      UNION ALL
      SELECT a.id, a.status, a.role, 2 FROM accounts a
       WHERE a.connection_id = p.connection_id AND a.email_fold = p.email_fold
         AND a.person_id IS NULL AND ${IS_MANAGEABLE}) c
     ORDER BY c.status = 'inactive', c.by, c.id LIMIT 1) x ON true)`;

export function toListed(row: ListedRow): ListedPerson {
  const { id, email, givenName, familyName, status, unitPath, entitled } = row;
  const { accountId, accountStatus, accountRole } = row;
  const account = accountId === null ? null : { id: accountId, status: accountStatus, role: accountRole };
  return { id, email, givenName, familyName, status, unitPath, entitled, account };
}
