import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * The folder of the embedded PostgreSQL's files, made where there is none. Only for who holds the lock.
 *
 * `initdb` runs in a process of its own, because it leaves 800 MB behind in the one it runs in. A folder gets
 * its name when it is complete: one that a killed first start left half made would never open again.
 *
 * @throws {Error} with PostgreSQL's words
 */
export async function createCluster(dataDir: string): Promise<string> {
  const cluster = join(dataDir, 'postgres');
  if (existsSync(cluster)) return cluster;
  const unfinished = join(dataDir, 'postgres.new');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const script = fileURLToPath(new URL('./initialize-cluster.ts', import.meta.url));
  // V8's optimising compiler costs more than it gains in a process of three seconds.
  await promisify(execFile)(process.execPath, ['--liftoff-only', script, unfinished], { timeout: 180_000 });
  renameSync(unfinished, cluster);
  return cluster;
}
