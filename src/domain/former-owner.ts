import type { Claim } from './case.ts';
import type { Hold } from './hold.ts';
import { namesAgree } from './names-agree.ts';
import type { Person } from './person.ts';

type Named = Pick<Person, 'givenName' | 'familyName' | 'employeeNumber'>;

/**
 * M2: an inactive account found by nothing but its address may be that of the address's earlier owner, whose
 * messages a reactivation would open to somebody else. Null: nothing speaks for that.
 */
export function formerOwnerHold(person: Named, claim: Claim): Hold | null {
  const { account, by } = claim;
  if (account.status !== 'inactive' || by === 'link' || by === 'external_id') return null;
  const numbers = [person.employeeNumber, account.employeeNumber].map((text) => text?.trim() ?? '');
  const [hers, theirs] = numbers;
  if (hers !== '' && theirs !== '' && hers !== theirs) {
    return { rule: 'M2', facts: { why: 'employee_number', account: account.id } };
  }
  if (!namesAgree(person, account)) return { rule: 'M2', facts: { why: 'name', account: account.id } };
  return null;
}
