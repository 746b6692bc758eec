import type { PersonStatus } from './person.ts';

/** One person as a source states them, parsed and checked, still without any id of Rollcall's own. */
export interface DirectoryRecord {
  /** The source's own id of the person; null where it has none (then the email stands for it). */
  readonly externalId: string | null;
  /** As written by the source; compared by `foldEmail`. */
  readonly email: string;
  /** Further addresses that the organisation gave out; never recovery or private ones (M1). */
  readonly secondaryEmails: readonly string[];
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string | null;
  readonly employeeNumber: string | null;
  /** `deleted`: the source says so about this very person (G2). */
  readonly status: PersonStatus;
  /** Like `/Sales/EMEA`; parents come to be with it. Null: the source knows no unit of this person. */
  readonly unitPath: string | null;
  /** Names of all groups that this person is in by this source. */
  readonly groups: readonly string[];
}
