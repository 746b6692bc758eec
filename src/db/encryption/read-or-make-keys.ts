import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Key, parseKeys } from './parse-keys.ts';

/**
 * The keys of ROLLCALL_KEYS, or those kept in DATA_DIR/keys (mode 0600), made there the first time. Two
 * processes that start at once end with the same file: only one creates it.
 */
export async function readOrMakeKeys(written: string | null, dataDir: string): Promise<readonly Key[]> {
  if (written !== null) return parseKeys(written);
  const file = join(dataDir, 'keys');
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `k1:${randomBytes(32).toString('base64')}`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file); // all or nothing: nobody ever reads half a key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return parseKeys((await readFile(file, 'utf8')).trim());
}
