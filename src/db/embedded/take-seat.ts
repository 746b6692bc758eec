import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../ports/log.ts';
import { DataDirBusy } from '../database-errors.ts';
import { readLock } from './folder-lock.ts';
import { followOwner } from './follow-owner.ts';
import { ownFolder } from './own-folder.ts';
import type { Seat } from './seat.ts';

/** A first start takes 3 s alone and several times that on a busy machine. */
const PATIENCE_MS = 60_000;
const ATTEMPTS = 40;

/**
 * Who opens the folder first owns the database, everybody else uses the owner's.
 *
 * @throws {DataDirBusy} when the owner lives and does not answer
 * @throws {DataDirFull | DataDirReadOnly | DataDirDamaged} when there is no owner and the folder does not open
 */
export async function takeSeat(folder: string, log: Log, patienceMs = PATIENCE_MS): Promise<Seat> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const lock = readLock(folder);
    const seat =
      (lock && (await followOwner(folder, lock, patienceMs))) ?? (await ownFolder(folder, lock, log));
    if (seat) return seat;
    // Somebody else was faster, or is about to be.
    await setTimeout(50);
  }
  throw new DataDirBusy(`the lock of ${folder} changes hands without end`, { folder });
}
