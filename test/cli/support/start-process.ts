import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, vi } from 'vitest';
import { freePort } from '../../support/free-port.ts';

const PATIENCE = { timeout: 60_000, interval: 50 };

export interface StartedProcess {
  readonly url: string;
  /** Answers the exit code. */
  stop(): Promise<number | null>;
}

/** `start --role …` in a process of its own, once it is ready; it ends with the test. */
export async function startProcess(
  role: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<StartedProcess> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    ...environment,
    PORT: String(port),
    SLACK_SIGNING_SECRET: 'shhh',
    RECONCILE_EVERY: '1m',
  };
  const words = ['bin/rollcall.mjs', 'start', '--role', role];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => end(child);
  onTestFinished(async () => void (await stop()));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  await vi.waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${said}`);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  }, PATIENCE);
  return { url, stop };
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code as number | null;
}
