import type { AccountCase, AccountMemory, Claim, PersonMemory } from '../domain/case.ts';
import type { Placement } from '../domain/directory.ts';
import type { Person } from '../domain/person.ts';

/** A person's case before the entitlement is computed into it. */
export interface PersonMaterial {
  readonly person: Person;
  readonly unitPath: string | null;
  readonly placement: Placement;
  readonly memory: PersonMemory;
  readonly claims: readonly Claim[];
}

/** Brings together what a comparison needs about one person or one account, in batches of up to 1,000 (P1). */
export interface CaseReader {
  people(connectionId: string, personIds?: readonly string[]): AsyncIterable<readonly PersonMaterial[]>;
  /** Accounts that no person claims by link, externalId or email; bots and strangers are left out (P5). */
  lonelyAccounts(connectionId: string): AsyncIterable<readonly AccountCase[]>;
  /**
   * Accounts that people who are not on record yet would claim by their addresses, strongest first, by person id;
   * up to 1,000 people.
   */
  claimsOf(
    connectionId: string,
    people: readonly Pick<Person, 'id' | 'email' | 'secondaryEmails'>[],
  ): Promise<ReadonlyMap<string, readonly Claim[]>>;
  personByEmail(connectionId: string, email: string): Promise<PersonMaterial | null>;
  accountMemory(connectionId: string, accountId: string): Promise<AccountMemory>;
}
