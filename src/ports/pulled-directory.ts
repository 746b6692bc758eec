import type { DirectoryRecord } from '../domain/directory-record.ts';

/** The directories that Rollcall can read by itself; each is also the name of its source. */
export const PULL_SOURCES = ['google', 'entra'] as const;
export type PullSource = (typeof PULL_SOURCES)[number];

/** What says that a listing holds everybody (G2). */
export interface PullProof {
  readonly pages: number;
  /** Different rows of the last pass over the living, with those who are nobody to Rollcall, such as guests. */
  readonly rows: number;
  /** How many the directory said there are; null where its API does not say. */
  readonly total: number | null;
}

/** A directory that is read over the network, with rights to read and no others. */
export interface PulledDirectory {
  readonly name: PullSource;
  /**
   * Everybody, page by page, addresses unchecked; every record has an externalId, and whoever comes twice is
   * newer the second time. The proof is there only when the last page was read: whatever happens before it
   * throws. PullRefused, PullUnavailable, PullIncomplete, PullMisconfigured.
   */
  read(signal?: AbortSignal): AsyncGenerator<readonly DirectoryRecord[], PullProof, undefined>;
  /** Watches it for changes; absent: it cannot be asked what changed. */
  watch?(): DirectoryWatch;
}

/** Asked before a reading begins, so that what changes while it is read counts the next time. */
export interface DirectoryWatch {
  /**
   * Whether anything that a reading shows may have changed since it was asked last; true the first time, and
   * whenever the directory has forgotten what it said. Throws PullRefused, PullUnavailable, PullIncomplete.
   */
  hasChanged(signal?: AbortSignal): Promise<boolean>;
}
