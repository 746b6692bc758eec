import { randomUUID } from 'node:crypto';
import type { Log } from '../../ports/log.ts';
import { createCluster } from './create-cluster.ts';
import { toFolderError } from './data-folder.ts';
import { claimLock, type FolderLock, releaseLock } from './folder-lock.ts';
import { listenAsOwner } from './owner-signal.ts';
import type { Seat } from './seat.ts';
import { createSocketFolder, databaseSocket, removeSocketFolder } from './socket-folder.ts';
import { startPostgres } from './start-postgres.ts';

/**
 * Takes the folder's lock and starts the database for everybody.
 *
 * @param dead the lock of an owner that was found gone, to be replaced
 * @returns null when another process was faster
 * @throws {DataDirFull | DataDirReadOnly | DataDirDamaged} the lock is free again then
 */
export async function ownFolder(folder: string, dead: FolderLock | null, log: Log): Promise<Seat | null> {
  const socketFolder = createSocketFolder(folder);
  const lock: FolderLock = { id: randomUUID(), pid: process.pid, socketFolder };
  const signal = await listenAsOwner(socketFolder);
  // The lock goes before the signal, so that who hears the signal end finds the folder free; and the folder is
  // closed before the lock goes.
  const giveUp = async (): Promise<void> => {
    releaseLock(folder, lock);
    await signal.close();
    removeSocketFolder(socketFolder);
  };
  try {
    if (!claimLock(folder, lock, dead)) {
      await giveUp();
      return null;
    }
    if (dead) removeSocketFolder(dead.socketFolder);
    const dataDir = await createCluster(folder);
    const postgres = await startPostgres({
      dataDir,
      socketPath: databaseSocket(socketFolder),
    });
    signal.ready();
    const lost = postgres.broken.then(async (reason) => {
      log.error({ folder, reason }, 'the embedded database broke; it starts anew from its folder');
      signal.closing();
      await giveUp();
    });
    const leave = async (): Promise<void> => {
      signal.closing();
      await postgres.stop();
      await giveUp();
    };
    return { socketFolder, lost, leave };
  } catch (error) {
    await giveUp();
    throw toFolderError(error, folder);
  }
}
