import type { Account } from '../../domain/account.ts';
import { foldEmail } from '../../domain/email.ts';
import { Prisma } from '../generated/client.ts';
import { toJsonRows } from '../json-rows.ts';
import { toSearchText } from '../search-text.ts';

/** Accounts on their way into the index: their ids, and all of them as one JSON parameter. */
export interface Incoming {
  readonly ids: readonly string[];
  readonly json: string;
}

/** Of two accounts with one id the later one counts. */
export function toIncoming(accounts: readonly Account[]): Incoming {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return { ids: [...byId.keys()], json: toJsonRows([...byId.values()].map(toIncomingRow)) };
}

function toIncomingRow(account: Account) {
  const { email, secondaryEmail, userName, givenName, familyName, displayName } = account;
  return {
    ...account,
    emailFold: foldEmail(email),
    secondaryEmailFold: secondaryEmail === null ? null : foldEmail(secondaryEmail),
    search: toSearchText([email, secondaryEmail, userName, givenName, familyName, displayName]),
  };
}

/** The columns of one such row, for `jsonb_to_record(…) AS i(…)`. */
export const INCOMING_COLUMNS = Prisma.sql`
  id text, email text, "emailFold" text, "secondaryEmail" text, "secondaryEmailFold" text, "userName" text,
  "givenName" text, "familyName" text, "displayName" text, title text, "externalId" text, "employeeNumber" text,
  status text, role text, stranger boolean, search text`;
