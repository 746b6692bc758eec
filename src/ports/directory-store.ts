import type { Group, OrgUnit, Workspace } from '../domain/directory.ts';
import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { Person } from '../domain/person.ts';
import type { DirectoryForecast } from './directory-forecast.ts';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: 'csv' | 'by_hand' | 'scim' | 'pull';
  readonly addedAt: Date;
  /** When somebody decided on the first plan after it was added (G4); null: its removals are held. */
  readonly reviewedAt: Date | null;
  readonly lastReading: {
    readonly at: Date;
    readonly people: number;
    readonly complete: boolean;
    readonly before: number | null;
  } | null;
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** The people of one connection as the import changes them; one transaction a batch, the whole resumable. */
export interface DirectoryImport {
  /** Adds or changes up to 1,000 people by externalId, else by email. */
  upsert(records: readonly DirectoryRecord[]): Promise<void>;
  /**
   * Ends the reading. `complete`: whoever of the source was not in it is deleted, with evidence `absent` (G2);
   * `twice`: only if the complete reading before this one lacked them as well.
   */
  finish(reading: FinishedReading): Promise<ImportCounts>;
}

export interface FinishedReading {
  readonly complete: boolean;
  readonly twice?: boolean;
  readonly now: Date;
}

export interface PersonPlace {
  readonly person: Person;
  readonly unitPath: string | null;
  readonly groups: readonly string[];
  readonly workspaces: readonly string[];
}

export interface DirectoryStore {
  sources(connectionId: string): Promise<readonly Source[]>;
  getOrCreateSource(connectionId: string, name: string, kind: Source['kind'], now: Date): Promise<Source>;
  /** The directory itself says that nothing has changed since its last reading, which counts as read again. */
  confirmReading(connectionId: string, sourceId: string, at: Date): Promise<void>;
  setSourcesReviewed(connectionId: string, at: Date): Promise<void>;
  beginImport(connectionId: string, source: Source, now: Date): Promise<DirectoryImport>;
  /** Reads and compares like an import and writes nothing; the source need not be there yet. */
  beginForecast(
    connectionId: string,
    source: Pick<Source, 'name' | 'kind'>,
    now: Date,
  ): Promise<DirectoryForecast>;
  /** Adds one person to the source "by hand" (D2). */
  addByHand(connectionId: string, record: DirectoryRecord, now: Date): Promise<Person>;
  findPersonByEmail(connectionId: string, email: string): Promise<PersonPlace | null>;
  getPerson(connectionId: string, personId: string): Promise<PersonPlace | null>;
  /** By part of name or email, best first. */
  searchPeople(connectionId: string, text: string, limit: number): Promise<readonly PersonPlace[]>;
  findUnit(connectionId: string, path: string): Promise<OrgUnit | null>;
  findGroup(connectionId: string, name: string): Promise<Group | null>;
  findWorkspace(connectionId: string, name: string): Promise<Workspace | null>;
  listUnits(connectionId: string, search: string, limit: number): Promise<readonly OrgUnit[]>;
  listGroups(connectionId: string, search: string, limit: number): Promise<readonly Group[]>;
  listWorkspaces(connectionId: string, search: string, limit: number): Promise<readonly Workspace[]>;
  /** By source: names of the groups that are in themselves through others. */
  groupCircles(connectionId: string): Promise<ReadonlyMap<string, readonly string[]>>;
  countPeople(connectionId: string): Promise<number>;
  /** People of each source whom the directory has not deleted; none: not in the answer. */
  countBySource(connectionId: string): Promise<ReadonlyMap<string, number>>;
}
