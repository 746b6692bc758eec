import type { Account, AccountRole, AccountStatus } from '../../domain/account.ts';
import type { DriftWhy } from '../../domain/plan.ts';
import type { IndexedAccount } from '../../ports/account-index.ts';
import { Prisma } from '../generated/client.ts';

/** An account as every query of accounts reads it: `SELECT ${ACCOUNT_COLUMNS} FROM accounts a`. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly secondaryEmail: string | null;
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly title: string | null;
  readonly externalId: string | null;
  readonly employeeNumber: string | null;
  readonly status: AccountStatus;
  readonly role: AccountRole | null;
  readonly stranger: boolean;
}

export interface IndexedRow extends AccountRow {
  readonly personId: string | null;
  readonly entitled: boolean;
  readonly readAt: Date;
  readonly drift: DriftWhy | null;
}

export const ACCOUNT_COLUMNS = Prisma.sql`
  a.id, a.email, a.secondary_email AS "secondaryEmail", a.user_name AS "userName",
  a.given_name AS "givenName", a.family_name AS "familyName", a.display_name AS "displayName", a.title,
  a.external_id AS "externalId", a.employee_number AS "employeeNumber", a.status, a.role, a.stranger`;

export const INDEXED_TABLES = Prisma.sql`
  accounts a LEFT JOIN entitlements e ON e.person_id = a.person_id`;

/** A reading leaves alone what it finds unchanged, so an account is as fresh as the last reading at least. */
export const INDEXED_COLUMNS = Prisma.sql`${ACCOUNT_COLUMNS},
  a.person_id AS "personId",
  coalesce(e.entitled, false) AS entitled, a.drift,
  greatest(a.read_at, (SELECT max(r.finished_at) FROM readings r
                        WHERE r.connection_id = a.connection_id)) AS "readAt"`;

/** `isManageable` of the domain in SQL (P5), for lists and counts: they leave bots and strangers out. */
export const IS_MANAGEABLE = Prisma.sql`(
  a.listed AND NOT a.stranger AND a.role IS DISTINCT FROM 'bot'
  AND a.id <> 'USLACKBOT' AND a.email_fold NOT LIKE '%@slack-bots.com')`;

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    email: row.email,
    secondaryEmail: row.secondaryEmail,
    userName: row.userName,
    givenName: row.givenName,
    familyName: row.familyName,
    displayName: row.displayName,
    title: row.title,
    externalId: row.externalId,
    employeeNumber: row.employeeNumber,
    status: row.status,
    role: row.role,
    stranger: row.stranger,
  };
}

export function toIndexed(row: IndexedRow): IndexedAccount {
  const { personId, entitled, readAt, drift } = row;
  return { ...toAccount(row), personId, entitled, readAt, drift };
}
