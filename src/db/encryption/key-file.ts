import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../domain/app-error.ts';
import { prepareDataFolder, toFolderError } from '../embedded/data-folder.ts';
import { fixedKeyring, type Keyring } from './keyring.ts';
import { type Key, KeysInvalid, parseKeys } from './parse-keys.ts';

/** Somebody else rotates the keys just now. */
export class KeysBusy extends AppError {
  readonly code = 'keys_busy';
}

/**
 * The keys of ROLLCALL_KEYS, or those kept in DATA_DIR/keys (mode 0600), made there the first time. Two
 * processes that start at once end with the same file: only one creates it.
 *
 * @throws {KeysInvalid} also for a key file that other users can read
 * @throws {DataDirNotAFolder | DataDirReadOnly | DataDirFull}
 */
export async function openKeyring(written: string | null, dataDir: string): Promise<Keyring> {
  if (written !== null) return fixedKeyring(parseKeys(written));
  const folder = prepareDataFolder(dataDir);
  let keys = readOrMakeKeys(folder);
  return {
    get keys() {
      return keys;
    },
    reload() {
      const before = keys;
      // Never made anew here: a file that is gone would take the keys of what is stored with it.
      keys = readKeyFile(join(folder, 'keys')) ?? before;
      return keys[0]?.id !== before[0]?.id;
    },
  };
}

function readOrMakeKeys(folder: string): readonly Key[] {
  const file = join(folder, 'keys');
  try {
    if (!existsSync(file)) makeKeys(file);
    return readKeyFile(file) ?? [];
  } catch (error) {
    throw toFolderError(error, folder);
  }
}

/** Null: there is none. */
function readKeyFile(file: string): readonly Key[] | null {
  if (!existsSync(file)) return null;
  if (statSync(file).mode & 0o077) throw new KeysInvalid('other users can read the key file', { file });
  return parseKeys(readFileSync(file, 'utf8').trim());
}

/** A rotation that was cut short keeps the next one away for so long. */
const ABANDONED_MS = 60_000;

/**
 * Puts a new key in front of those of DATA_DIR/keys, all or nothing. Of two who do it at once one is refused: the
 * keys of the other would be lost, and with them what they encrypt.
 */
export function addKey(dataDir: string): readonly Key[] {
  const folder = prepareDataFolder(dataDir);
  const file = join(folder, 'keys');
  const next = `${file}.next`;
  try {
    if (existsSync(next) && Date.now() - statSync(next).mtimeMs > ABANDONED_MS) rmSync(next);
    const written = readFileSync(file, 'utf8').trim();
    writeFileSync(next, `${newKey(parseKeys(written))},${written}`, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(next, file);
    return parseKeys(readFileSync(file, 'utf8').trim());
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new KeysBusy('another rotation is in hand', {}, { cause: error });
    throw toFolderError(error, folder);
  }
}

function newKey(keys: readonly Key[]): string {
  const numbers = keys.map(({ id }) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  return `k${Math.max(0, ...numbers) + 1}:${randomBytes(32).toString('base64')}`;
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
