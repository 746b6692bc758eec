import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { Actor } from '../domain/receipt.ts';
import type { RejectedLine } from '../domain/rejected-line.ts';
import type { ImportCounts, Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { SourceTaken } from './forecast-import.ts';
import { readWhole } from './read-whole.ts';
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
  await requirePullSource(ports, connectionId, pulled);
  const now = ports.clock.now();
  const whole = await readWhole(pulled, signal);
  const source = await ports.directory.getOrCreateSource(connectionId, pulled.name, 'pull', now);
  const gone = await findKnown(ports, connectionId, source, whole.deleted);
  const complete = whole.rejected.length === 0;
  const reading = { people: [...gone, ...whole.people], complete, twice: true, now };
  const counts = await storeReading(ports, connectionId, source, reading);
  await ports.sourceFailures.clear(connectionId, pulled.name);
  const result = { source: pulled.name, read: whole.read, ...counts, rejected: whole.rejected };
  if (by.kind !== 'rollcall' || counts.added + counts.changed + counts.removed > 0) {
    await recordPull(ports, connectionId, result, by, now);
  }
  return result;
}

async function requirePullSource(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  { name }: PulledDirectory,
): Promise<void> {
  const sources = await ports.directory.sources(connectionId);
  if (sources.some((source) => source.name === name && source.kind !== 'pull'))
    throw new SourceTaken('another kind of source has this name', { source: name });
}

/** A directory names everybody deleted of late; whoever was never here must not come to be by that. */
async function findKnown(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  source: Source,
  deleted: readonly DirectoryRecord[],
): Promise<readonly DirectoryRecord[]> {
  const known: DirectoryRecord[] = [];
  for (const record of deleted) {
    const place = await ports.directory.findPersonByEmail(connectionId, record.email);
    const isOwn = place?.person.sourceId === source.id && place.person.externalId === record.externalId;
    if (isOwn && place.person.status !== 'deleted')
      known.push({ ...record, unitPath: place.unitPath, groups: place.groups });
  }
  return known;
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
