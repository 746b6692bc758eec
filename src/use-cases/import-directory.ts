import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { Actor } from '../domain/receipt.ts';
import type { ImportCounts } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { refreshEntitlements } from './refresh-entitlements.ts';
import { actorName } from './reject-operations.ts';

type Needs = Pick<
  Ports,
  'assignments' | 'clock' | 'connections' | 'dayIn' | 'directory' | 'entitlements' | 'receipts'
>;

export interface DirectoryFileFacts {
  readonly source: string;
  readonly read: number;
  readonly rejected: number;
  readonly people: readonly DirectoryRecord[];
  /** The file holds only some of the source's people, so nobody is missing from it. */
  readonly part: boolean;
  readonly dryRun: boolean;
}

const BATCH = 1_000;

/**
 * Brings a file's people into the directory. Whoever is missing from it goes only when every line was read
 * and the admin says that it holds everybody (G2): a rejected line, or `part`, removes nobody.
 */
export async function importDirectory(
  ports: Needs,
  connectionId: string,
  file: DirectoryFileFacts,
  by: Actor,
): Promise<ImportCounts> {
  const now = ports.clock.now();
  const source = await ports.directory.getOrCreateSource(connectionId, file.source, 'csv', now);
  const work = await ports.directory.beginImport(connectionId, source, { dryRun: file.dryRun, now });
  for (let start = 0; start < file.people.length; start += BATCH) {
    await work.upsert(file.people.slice(start, start + BATCH));
  }
  const counts = await work.finish({ complete: file.rejected === 0 && !file.part, now });
  if (file.dryRun) return counts;
  await refreshEntitlements(ports, connectionId);
  await ports.receipts.append(connectionId, [
    {
      event: 'imported',
      at: now,
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { source: file.source, read: file.read, rejected: file.rejected, ...counts, by: actorName(by) },
    },
  ]);
  return counts;
}
