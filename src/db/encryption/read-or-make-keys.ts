import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataFolder, toFolderError } from '../embedded/data-folder.ts';
import { type Key, KeysInvalid, parseKeys } from './parse-keys.ts';

/**
 * The keys of ROLLCALL_KEYS, or those kept in DATA_DIR/keys (mode 0600), made there the first time. Two
 * processes that start at once end with the same file: only one creates it.
 *
 * @throws {KeysInvalid} also for a key file that other users can read
 * @throws {DataDirNotAFolder | DataDirReadOnly | DataDirFull}
 */
export async function readOrMakeKeys(written: string | null, dataDir: string): Promise<readonly Key[]> {
  if (written !== null) return parseKeys(written);
  const folder = prepareDataFolder(dataDir);
  const file = join(folder, 'keys');
  try {
    if (!existsSync(file)) makeKeys(file);
    if (statSync(file).mode & 0o077) throw new KeysInvalid('other users can read the key file', { file });
    return parseKeys(readFileSync(file, 'utf8').trim());
  } catch (error) {
    throw toFolderError(error, folder);
  }
}

function makeKeys(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `k1:${randomBytes(32).toString('base64')}`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file); // all or nothing: nobody ever reads half a key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}
