import type { Actor } from '../domain/receipt.ts';
import type { RejectedLine } from '../domain/rejected-line.ts';
import type { ImportCounts } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { readPulled } from './read-pulled.ts';
import { storeReading } from './store-reading.ts';

export type PullPorts = Pick<
  Ports,
  | 'assignments'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'directory'
  | 'entitlements'
  | 'receipts'
  | 'sourceFailures'
>;

export interface Pulled extends ImportCounts {
  readonly source: string;
  readonly read: number;
  readonly rejected: readonly RejectedLine[];
}

/**
 * Reads a directory whole and then brings it in, so a reading that fails changes nothing. Whoever it says is
 * deleted goes; whoever is missing goes only when every row could be taken (G2). The receipt is left out where
 * Rollcall pulled by itself and nothing changed. Throws SourceTaken and what the reading throws.
 */
export async function pullDirectory(
  ports: PullPorts,
  connectionId: string,
  pulled: PulledDirectory,
  by: Actor,
  signal?: AbortSignal,
): Promise<Pulled> {
  const now = ports.clock.now();
  const { read, people, rejected, complete } = await readPulled(ports, connectionId, pulled, signal);
  const source = await ports.directory.getOrCreateSource(connectionId, pulled.name, 'pull', now);
  const counts = await storeReading(ports, connectionId, source, { people, complete, twice: true, now });
  await ports.sourceFailures.clear(connectionId, pulled.name);
  const result = { source: pulled.name, read, ...counts, rejected };
  if (by.kind !== 'rollcall' || counts.added + counts.changed + counts.removed > 0) {
    await recordPull(ports, connectionId, result, by, now);
  }
  return result;
}

async function recordPull(
  ports: Pick<Ports, 'receipts'>,
  connectionId: string,
  { source, read, added, changed, removed, unchanged, rejected }: Pulled,
  by: Actor,
  now: Date,
): Promise<void> {
  await ports.receipts.append(connectionId, [
    {
      event: 'imported',
      at: now,
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { source, read, rejected: rejected.length, part: false, added, changed, removed, unchanged },
    },
  ]);
}
