import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Ran } from './with-cli.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The Node that `npm run` takes. */
const NODE = join(ROOT, 'node_modules/.bin/node');

/** `rollcall …` as an operator runs it: a process of its own, with nothing of this one's environment but PATH. */
export async function spawnCli(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ran> {
  const child = spawn(NODE, ['bin/rollcall.mjs', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve(exitCode ?? -1));
  });
  const [exitCode, out, err] = await Promise.all([code, text(child.stdout), text(child.stderr)]);
  return { code: exitCode, out, err };
}
