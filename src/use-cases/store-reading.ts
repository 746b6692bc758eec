import type { FinishedReading, ImportCounts, Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type DirectoryFileFacts, inImportBatches } from './forecast-import.ts';
import { refreshEntitlements } from './refresh-entitlements.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn' | 'directory' | 'entitlements'>;

/** Who was read from a source, and what that says about whoever is missing (G2). */
export type Reading = Pick<DirectoryFileFacts, 'people'> & FinishedReading;

/** Brings a reading into the directory and evaluates everybody. */
export async function storeReading(
  ports: Needs,
  connectionId: string,
  source: Source,
  { people, ...finished }: Reading,
): Promise<ImportCounts> {
  const work = await ports.directory.beginImport(connectionId, source, finished.now);
  for await (const batch of inImportBatches(people)) await work.upsert(batch);
  const counts = await work.finish(finished);
  await refreshEntitlements(ports, connectionId);
  return counts;
}
