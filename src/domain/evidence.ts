import type { Account } from './account.ts';
import { compareText } from './compare-text.ts';
import { foldEmail } from './email.ts';
import type { Person } from './person.ts';

/** SHA-256 or the like, given from outside: the domain knows no crypto. */
export type Digest = (text: string) => string;

export interface Evidence {
  readonly person: Pick<Person, 'status' | 'unitId'> | null;
  readonly assignmentIds: readonly string[];
  readonly account: Pick<Account, 'id' | 'status' | 'role' | 'email'> | null;
  /**
   * The address that `update_profile` would write; null for everything else. Somebody renamed twice must be
   * asked about twice: a yes to the first address is none to the second.
   */
  readonly to: string | null;
}

/**
 * What an approval is bound to (H1): the person's status and unit, the assignments in the verdict, the
 * account's id, status, role and email. No times, names, titles or wording, else every reading asks anew. Invited
 * and active are one: somebody's first sign-in, or the moment at which SCIM and users.list tell of a new account,
 * changes nothing about whether it should be there, and would make a leaver's removal stale. For the same reason
 * a role that nobody has read yet counts as a member's.
 */
export function evidenceHash({ person, assignmentIds, account, to }: Evidence, digest: Digest): string {
  return digest(
    JSON.stringify([
      person === null ? null : [person.status, person.unitId],
      [...assignmentIds].sort(compareText),
      account === null
        ? null
        : [account.id, account.status === 'inactive', account.role ?? 'member', foldEmail(account.email)],
      to === null ? null : foldEmail(to),
    ]),
  );
}
