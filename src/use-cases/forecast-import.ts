import { AppError } from '../domain/app-error.ts';
import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { ForecastEnd, ForecastPerson } from '../ports/directory-forecast.ts';
import type { Ports } from '../ports/ports.ts';

/** A source of another kind has this name: a file must not speak for it. */
export class SourceTaken extends AppError {
  readonly code = 'source_taken';
}

/** What a file holds, and how it is meant. */
export interface DirectoryFileFacts {
  readonly source: string;
  readonly read: number;
  readonly rejected: number;
  /** In one go or as they are read; taken once by each use of the file. */
  readonly people: Iterable<DirectoryRecord> | AsyncIterable<DirectoryRecord>;
  /** The file holds only some of the source's people, so nobody is missing from it. */
  readonly part: boolean;
}

/** A file's import, looked at. */
export interface ImportForecast extends ForecastEnd {
  /** Whom it would add or change. */
  readonly people: readonly ForecastPerson[];
}

export const IMPORT_BATCH = 1_000;

/** A batch at a time, so that a long file never stands in memory. */
export async function* inImportBatches(
  people: DirectoryFileFacts['people'],
): AsyncGenerator<readonly DirectoryRecord[]> {
  let batch: DirectoryRecord[] = [];
  for await (const person of people) {
    batch.push(person);
    if (batch.length < IMPORT_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Nobody goes because of a file with a rejected line (nobody knows whose it was) or of one that is a part (G2). */
export function isComplete({ rejected, part }: Pick<DirectoryFileFacts, 'rejected' | 'part'>): boolean {
  return rejected === 0 && !part;
}

/** Throws SourceTaken. */
export async function requireFileSource(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  source: string,
): Promise<void> {
  const sources = await ports.directory.sources(connectionId);
  if (sources.some(({ name, kind }) => name === source && kind !== 'csv'))
    throw new SourceTaken('another kind of source has this name', { source });
}

/** What importing this file would do to the directory; writes nothing, not even the source. */
export async function forecastImport(
  ports: Pick<Ports, 'clock' | 'directory'>,
  connectionId: string,
  file: DirectoryFileFacts,
): Promise<ImportForecast> {
  await requireFileSource(ports, connectionId, file.source);
  const wanted = { name: file.source, kind: 'csv' } as const;
  const work = await ports.directory.beginForecast(connectionId, wanted, ports.clock.now());
  const people: ForecastPerson[] = [];
  for await (const batch of inImportBatches(file.people)) people.push(...(await work.read(batch)));
  return { ...(await work.finish({ complete: isComplete(file) })), people };
}
