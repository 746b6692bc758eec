import { type Account, accountName, roleRank } from './account.ts';
import type { Person } from './person.ts';
import type { Warning } from './warning.ts';

/** The token's holder as Slack and the directory have them. */
export interface HolderFacts {
  readonly account: (Account & { readonly entitled: boolean }) | null;
  /** Null: the directory does not know them, and takes nothing from them. */
  readonly person: Pick<Person, 'status'> | null;
}

/**
 * Whether the connection stands on somebody who goes: Slack ends a token with its holder's account or role
 * (slack-facts §2). One warning at most, the most pressing.
 */
export function findHolderWarning({ account, person }: HolderFacts): Warning | null {
  if (account === null) return null;
  const name = accountName(account);
  if (account.status === 'inactive') return { kind: 'holder_gone', name };
  // A role that was not read yet says nothing.
  if (account.role !== null && roleRank(account.role) < roleRank('admin')) {
    return { kind: 'holder_lost_role', name };
  }
  const leaves = person !== null && (person.status !== 'active' || !account.entitled);
  return leaves ? { kind: 'holder_leaving', name } : null;
}
