import type { AccountRole, AccountStatus } from '../domain/account.ts';
import type { PersonStatus } from '../domain/person.ts';

export type PeopleFilter = 'all' | 'entitled' | 'not_entitled' | 'suspended' | 'without_account';

/** The account behind a person: the linked one, else one of nobody with the same address; one in use first. */
export interface ListedAccount {
  readonly id: string;
  readonly status: AccountStatus;
  readonly role: AccountRole | null;
}

/** Somebody of the directory, as lists show them. */
export interface ListedPerson {
  readonly id: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly status: PersonStatus;
  readonly unitPath: string | null;
  /** The answer of the last evaluation. */
  readonly entitled: boolean;
  readonly account: ListedAccount | null;
}

export interface PeopleQuery {
  readonly filter: PeopleFilter;
  readonly search: string | null;
  readonly limit: number;
  /** Opaque; from `next` of the page before. */
  readonly after: string | null;
}

export interface PeoplePage {
  readonly people: readonly ListedPerson[];
  readonly next: string | null;
  readonly total: number;
}

/** The directory for lists, by email; whom it deleted is left out. */
export interface PeopleIndex {
  query(connectionId: string, query: PeopleQuery): Promise<PeoplePage>;
  /** Deleted ones too: a list that was opened before may still show them. */
  get(connectionId: string, personId: string): Promise<ListedPerson | null>;
}
