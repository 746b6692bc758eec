import { createReadStream } from 'node:fs';
import { AppError } from '../../domain/app-error.ts';
import type { RejectedLine } from '../../domain/rejected-line.ts';
import type { ImportCounts } from '../../ports/directory-store.ts';
import type { Ports } from '../../ports/ports.ts';
import { importDirectory } from '../../use-cases/import-directory.ts';
import { openDirectoryFile } from '../csv/open-directory-file.ts';
import type { NamedFile } from './name-of-file.ts';

export type FolderPorts = Parameters<typeof importDirectory>[0] & Pick<Ports, 'queue'>;

/** Several teams are connected, and a folder does not say whose people its files hold. */
export class TeamUnclear extends AppError {
  readonly code = 'team_unclear';
}

export interface ImportedFile extends ImportCounts {
  readonly read: number;
  readonly rejected: readonly RejectedLine[];
}

/** Brings a file's people in and asks for the comparison. Throws what the file's faults are. */
export async function importFile(
  ports: FolderPorts,
  path: string,
  { source, part }: NamedFile,
): Promise<ImportedFile> {
  const [first, ...others] = await ports.connections.list();
  if (others.length > 0) throw new TeamUnclear('several teams are connected', { teams: others.length + 1 });
  const connection = first ?? (await ports.connections.getOrCreatePending(ports.clock.now()));
  const { read, people, rejected } = await openDirectoryFile(() => createReadStream(path));
  const file = { source, part, read, rejected: rejected.length, people };
  const counts = await importDirectory(ports, connection.id, file, { kind: 'rollcall' });
  await ports.queue.compareSoon(connection.id, 'a file was imported from the folder');
  return { ...counts, read, rejected };
}
