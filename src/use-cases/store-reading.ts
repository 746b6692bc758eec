import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { ImportCounts, Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { IMPORT_BATCH } from './forecast-import.ts';
import { refreshEntitlements } from './refresh-entitlements.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn' | 'directory' | 'entitlements'>;

/** Who was read from a source, and whether every row of it could be taken. */
export interface Reading {
  readonly people: readonly DirectoryRecord[];
  readonly complete: boolean;
}

/** Brings a reading into the directory and evaluates everybody; who is missing goes when missing twice (G2). */
export async function storeReading(
  ports: Needs,
  connectionId: string,
  source: Source,
  { people, complete }: Reading,
  now: Date,
): Promise<ImportCounts> {
  const work = await ports.directory.beginImport(connectionId, source, now);
  for (let start = 0; start < people.length; start += IMPORT_BATCH) {
    await work.upsert(people.slice(start, start + IMPORT_BATCH));
  }
  const counts = await work.finish({ complete, twice: true, now });
  await refreshEntitlements(ports, connectionId);
  return counts;
}
