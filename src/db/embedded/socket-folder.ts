import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// sun_path holds 104 bytes on macOS and 108 on Linux, the closing zero included; a longer path is cut off
// without an error by some, and the socket then stands elsewhere.
const LONGEST_PATH = 100;

/** Where PostgreSQL's clients look for a server's socket in a folder. */
export const databaseSocket = (socketFolder: string): string => join(socketFolder, '.s.PGSQL.5432');

/** Where the owner says how it is; see {@link listenAsOwner}. */
export const ownerSocket = (socketFolder: string): string => join(socketFolder, 'owner');

/**
 * A new folder for the sockets of one owner, mode 0700: the database asks no password, so the folder's mode is
 * what keeps other users out. In the data folder; under the system's temporary one where that path is too long.
 */
export function createSocketFolder(dataDir: string, temporary: string = tmpdir()): string {
  const near = join(dataDir, 'socket-');
  const fits = Buffer.byteLength(databaseSocket(`${near}XXXXXX`)) <= LONGEST_PATH;
  const folder = mkdtempSync(fits ? near : join(temporary, 'rollcall-'));
  chmodSync(folder, 0o700);
  return folder;
}

/** Also with the name that a lock of a dead process gives: so only what looks like such a folder goes. */
export function removeSocketFolder(folder: string): void {
  if (/^(socket|rollcall)-\w{6}$/.test(basename(folder))) rmSync(folder, { recursive: true, force: true });
}
