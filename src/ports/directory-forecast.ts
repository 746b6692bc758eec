import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { Person } from '../domain/person.ts';
import type { ImportCounts, Source } from './directory-store.ts';

/** A person as a reading would leave them. */
export interface ForecastPerson {
  readonly effect: 'added' | 'changed';
  readonly person: Person;
  readonly unitPath: string | null;
  /**
   * The unit with its parents and the groups, as far as they are on record: nothing can be assigned yet to what
   * only comes to be with the reading. A deleted one is among them, because it would be back.
   */
  readonly unitIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Names of all groups, also of those that only come to be with the reading. */
  readonly groups: readonly string[];
  readonly statusSince: Date;
  readonly lastWordAt: Date | null;
}

export interface ForecastEnd extends ImportCounts {
  /** Of the unchanged: records about people whom another source has (D4). */
  readonly conflicts: number;
  /**
   * Whom a complete reading would delete because they are missing from it (G2): empty where it is not complete, and
   * `twice` only those whom the complete reading before it lacked as well.
   */
  readonly absent: ReadonlySet<string>;
  /** The source as the reading would leave it. */
  readonly source: Source;
}

/** A reading that is only looked at: nothing of it is written, and no source comes to be. */
export interface DirectoryForecast {
  /** Whom these up to 1,000 records would add or change; others stay as they are. */
  read(records: readonly DirectoryRecord[]): Promise<readonly ForecastPerson[]>;
  finish(reading: { readonly complete: boolean; readonly twice?: boolean }): Promise<ForecastEnd>;
}
