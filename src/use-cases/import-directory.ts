import type { Actor } from '../domain/receipt.ts';
import type { ImportCounts } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type DirectoryFileFacts, isComplete, requireFileSource } from './forecast-import.ts';
import { storeReading } from './store-reading.ts';

type Needs = Pick<
  Ports,
  'assignments' | 'clock' | 'connections' | 'dayIn' | 'directory' | 'entitlements' | 'receipts'
>;

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
  await requireFileSource(ports, connectionId, file.source);
  const source = await ports.directory.getOrCreateSource(connectionId, file.source, 'csv', now);
  const reading = { people: file.people, complete: isComplete(file), now };
  const counts = await storeReading(ports, connectionId, source, reading);
  await ports.receipts.append(connectionId, [
    {
      event: 'imported',
      at: now,
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { source: file.source, read: file.read, rejected: file.rejected, part: file.part, ...counts },
    },
  ]);
  return counts;
}
