import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { DataDirBusy } from '../database-errors.ts';
import type { FolderLock } from './folder-lock.ts';
import type { Seat } from './seat.ts';
import { ownerSocket } from './socket-folder.ts';

/**
 * Waits until the owner's database answers, and stays connected to learn when it goes.
 *
 * @param patienceMs how long a living owner may take: its first start takes seconds, a hung one for ever
 * @returns null when the owner is dead, or dies before it is ready
 * @throws {DataDirBusy} when the owner lives and does not become ready, or belongs to another user
 */
export async function followOwner(
  folder: string,
  lock: FolderLock,
  patienceMs: number,
): Promise<Seat | null> {
  const socket = await reach(folder, lock);
  if (!socket) return null;
  const { ready, lost } = hearOwner(socket);
  const patience = new AbortController();
  const silent = setTimeout(patienceMs, 'silent' as const, { signal: patience.signal });
  const word = await Promise.race([ready, silent]);
  patience.abort();
  await silent.catch(() => {});
  if (word === 'ready') {
    socket.unref();
    return { socketFolder: lock.socketFolder, lost, leave: async () => void socket.destroy() };
  }
  socket.destroy();
  if (word === 'gone') return null;
  throw new DataDirBusy(`process ${lock.pid} holds ${folder} and does not answer`, { folder, pid: lock.pid });
}

// Nobody listens, it ended while we knocked, or the socket is not even there. Anything else, say EACCES, is no
// proof that the owner is dead, and opening a folder that somebody has open destroys commits.
const DEAD = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT']);

function reach(folder: string, lock: FolderLock): Promise<Socket | null> {
  if (lock.socketFolder === '') return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const socket = connect(ownerSocket(lock.socketFolder));
    socket.once('connect', () => resolve(socket));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (DEAD.has(error.code ?? '')) return resolve(null);
      const facts = { folder, pid: lock.pid };
      reject(
        new DataDirBusy(`process ${lock.pid} holds ${folder}: ${error.message}`, facts, { cause: error }),
      );
    });
  });
}

/** The owner's words, one a line, see `listenAsOwner`. */
function hearOwner(socket: Socket): { ready: Promise<'ready' | 'gone'>; lost: Promise<void> } {
  const ready = Promise.withResolvers<'ready' | 'gone'>();
  const lost = Promise.withResolvers<void>();
  const lines = createInterface({ input: socket });
  lines.on('line', (word) => {
    if (word === 'ready') ready.resolve('ready');
    if (word === 'closing') lost.resolve();
  });
  // readline hands the socket's error on (ECONNRESET, where the owner was killed), and one that nobody hears ends
  // this process too. The socket's end is heard below.
  lines.on('error', () => undefined);
  socket.once('close', () => {
    ready.resolve('gone');
    lost.resolve();
  });
  return { ready: ready.promise, lost: lost.promise };
}
