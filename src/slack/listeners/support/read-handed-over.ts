import { createHash } from 'node:crypto';
import { AppError } from '../../../domain/app-error.ts';
import type { DirectoryFile } from '../../../ports/directory-file.ts';
import { MOST_FILE_BYTES } from '../../blocks/modals/import-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** A file that somebody handed over, read. */
export interface HandedOver {
  readonly fileId: string;
  readonly name: string;
  readonly file: DirectoryFile;
  /** Of its bytes: somebody may edit it in Slack between two looks. */
  readonly digest: string;
}

/** Fetches a file with the bot's token and reads its people. Throws what the file's faults are (`isFileFault`). */
export async function readHandedOver(
  { ports, readDirectoryFile }: Pick<ListenerDeps, 'ports' | 'readDirectoryFile'>,
  { connection }: Pick<Scene, 'connection'>,
  fileId: string,
): Promise<HandedOver> {
  const { team } = await ports.slack.open(connection.id);
  const { name, bytes } = await team.openFile(fileId, MOST_FILE_BYTES);
  const hash = createHash('sha256');
  const file = await readDirectoryFile(hashed(bytes, hash));
  return { fileId, name, file, digest: hash.digest('hex') };
}

async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** What is wrong with this file, which another file may not have: it is told at the input. */
export function isFileFault(error: unknown): error is AppError {
  return error instanceof AppError && error.code.startsWith('file_');
}
