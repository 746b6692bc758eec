import type { DirectoryRecord } from '../domain/directory-record.ts';
import type { RejectedLine } from '../domain/rejected-line.ts';
import type { Source } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { SourceTaken } from './forecast-import.ts';
import { readWhole } from './read-whole.ts';

/** A directory read to its end, as it would be brought in. */
export interface ReadPulled {
  readonly read: number;
  /** Whom it shows, and before them whom it says are deleted. */
  readonly people: readonly DirectoryRecord[];
  readonly rejected: readonly RejectedLine[];
  /** Whoever is missing goes only when every row could be taken (G2). */
  readonly complete: boolean;
}

/** Reads everything and changes nothing. Throws SourceTaken and what the reading throws. */
export async function readPulled(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  pulled: PulledDirectory,
  signal?: AbortSignal,
): Promise<ReadPulled> {
  await requirePullSource(ports, connectionId, pulled);
  const { read, people, deleted, rejected } = await readWhole(pulled, signal);
  const sources = await ports.directory.sources(connectionId);
  const source = sources.find(({ name }) => name === pulled.name);
  const gone = source === undefined ? [] : await findKnown(ports, connectionId, source, deleted);
  return { read, people: [...gone, ...people], rejected, complete: rejected.length === 0 };
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
