import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Who has the data folder. PGlite does not lock its folder, and two that open it lose each other's commits
 * without an error, so whoever opens it must hold this first.
 *
 * The owner listens on a socket in `socketFolder` before it writes the lock and until it is gone, so a lock
 * whose socket refuses belongs to a dead process. The pid is only for people: after a restart of a container
 * it may well be another process's.
 */
export interface FolderLock {
  readonly id: string;
  readonly pid: number;
  readonly socketFolder: string;
}

const lockSchema = z.object({ id: z.string(), pid: z.number(), socketFolder: z.string() });

const lockPath = (folder: string): string => join(folder, 'lock');

/** @returns null without a lock; what is no lock of ours reads as one of a dead process */
export function readLock(folder: string): FolderLock | null {
  const text = readIfThere(lockPath(folder));
  if (text === null) return null;
  const lock = lockSchema.safeParse(parseJson(text));
  return lock.success ? lock.data : { id: text, pid: 0, socketFolder: '' };
}

/**
 * Writes our lock, in place of `dead` where one is given.
 *
 * @param dead a lock whose owner was found gone
 * @returns false when another process was faster
 */
export function claimLock(folder: string, lock: FolderLock, dead: FolderLock | null): boolean {
  if (!dead) return createWhole(lockPath(folder), lock);
  // Of two that found the same dead lock, the slower must not remove the lock that the faster has just
  // written. So the dead one is looked at again, and replaced, by one process at a time.
  const turn = join(folder, 'lock.turn');
  if (!createWhole(turn, lock)) {
    removeIfOld(turn);
    return false;
  }
  try {
    if (readLock(folder)?.id !== dead.id) return false;
    rmSync(lockPath(folder), { force: true });
    return createWhole(lockPath(folder), lock);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Removes the lock if it is still ours. */
export function releaseLock(folder: string, lock: FolderLock): void {
  if (readLock(folder)?.id === lock.id) rmSync(lockPath(folder), { force: true });
}

/** A link appears with its content or not at all; a file opened for writing could be read half written. */
function createWhole(path: string, lock: FolderLock): boolean {
  const draft = `${path}.${lock.id}`;
  writeFileSync(draft, JSON.stringify(lock), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A turn takes microseconds; one that is still there after ten seconds was left by a process that died in it. */
function removeIfOld(path: string): void {
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > 10_000) rmSync(path, { force: true });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
