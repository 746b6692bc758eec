import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NODE = join(ROOT, 'node_modules/.bin/node');
const PRELOAD = fileURLToPath(new URL('./kill-at-write.ts', import.meta.url));

/** The moment at which a life ends: the n-th write of the process to a socket, before or after it has left. */
export interface Moment {
  readonly write: number;
  readonly when: 'before' | 'after';
}

export interface Life {
  /** True when it was killed at its moment; it may as well have ended before. */
  readonly killed: boolean;
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Writes to sockets in all, of a life that ended by itself. */
  readonly writes: number;
}

/** One life of `rollcall …` in a process of its own, until that moment or to its end. */
export async function live(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  moment: Moment | null,
): Promise<Life> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-kill-'));
  const countFile = join(folder, 'writes');
  const kill = moment === null ? {} : { KILL_AT: String(moment.write), KILL_WHEN: moment.when };
  const flags = ['--liftoff-only', '--max-semi-space-size=8', '--import', PRELOAD];
  const child = spawn(NODE, [...flags, 'bin/rollcall.mjs', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...kill, KILL_COUNT: countFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve([code, signal]));
  });
  const [[code, signal], out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const killed = signal === 'SIGKILL';
  const writes = killed ? 0 : Number(readFileSync(countFile, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return { killed, code, out, err, writes };
}
