import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import { peopleCsv } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
const PATIENCE = { timeout: 60_000, interval: 50 };

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

let started: readonly Started[] = [];
afterEach(async () => {
  await Promise.all(started.map(stop));
  started = [];
});

async function stop({ child }: Started): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code as number | null;
}

async function start(role: string): Promise<Started> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    ...cli.environment(),
    PORT: String(port),
    SLACK_SIGNING_SECRET: 'shhh',
    RECONCILE_EVERY: '1m',
  };
  const words = ['bin/rollcall.mjs', 'start', '--role', role];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const one = { child, url: `http://127.0.0.1:${port}` };
  started = [...started, one];
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  await vi.waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${said}`);
    expect((await fetch(`${one.url}/readyz`)).status).toBe(200);
  }, PATIENCE);
  return one;
}

const plans = () => cli.database().prisma.plan.count();
const statusOf = async (url: string, path: string, method = 'GET') =>
  (await fetch(`${url}${path}`, { method })).status;

describe('start --role', { timeout: 180_000 }, () => {
  it('web answers and compares nothing; worker compares and answers nothing but health', async () => {
    const accounts = generateAccounts(3);
    await cli.startSlack({ accounts });
    const rows = accounts.map(({ email }) => ({ email }));
    await cli.run('import', cli.file('people.csv', peopleCsv(rows)), '--source', 'HR');
    const web = await start('web');
    expect(await statusOf(web.url, '/slack/events', 'POST')).toBe(401);
    expect(await statusOf(web.url, '/scim/v2/Users')).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 8_000)); // longer than a worker takes to begin
    expect(await plans()).toBe(0);
    const worker = await start('worker');
    expect(await statusOf(worker.url, '/healthz')).toBe(200);
    expect(await statusOf(worker.url, '/metrics')).toBe(200);
    expect(await statusOf(worker.url, '/slack/events', 'POST')).toBe(404);
    expect(await statusOf(worker.url, '/scim/v2/Users')).toBe(404);
    await vi.waitFor(async () => expect(await plans()).toBeGreaterThan(0), PATIENCE);
    expect(await Promise.all([stop(web), stop(worker)])).toEqual([0, 0]);
  });

  it('is one of three, and the local Slack needs all', async () => {
    expect((await cli.run('start', '--role', 'both')).code).toBe(2);
    const { code, err } = await cli.run('start', '--role', 'worker');
    expect([code, err]).toEqual([2, expect.stringContaining('--role all')]);
  });
});
