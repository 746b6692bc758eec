import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { RejectedLine } from '../domain/rejected-line.ts';

/** A file of people as it was read. */
export interface DirectoryFile {
  /** People and rejected lines: the rows read, without blank ones, repeats, and rows that are no person. */
  readonly read: number;
  readonly people: readonly DirectoryRecord[];
  /** By line. */
  readonly rejected: readonly RejectedLine[];
}

/** Throws an AppError whose code begins with `file_` where the file as a whole cannot be taken. */
export type ReadDirectoryFile = (bytes: AsyncIterable<Uint8Array>) => Promise<DirectoryFile>;
