import { describe, expect, it, vi } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import { peopleCsv } from './support/people-csv.ts';
import { startProcess } from './support/start-process.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
const PATIENCE = { timeout: 60_000, interval: 50 };

const plans = () => cli.database().prisma.plan.count();
const statusOf = async (url: string, path: string, method = 'GET') =>
  (await fetch(`${url}${path}`, { method })).status;

describe('start --role', { timeout: 180_000 }, () => {
  it('web answers and compares nothing; worker compares and answers nothing but health', async () => {
    const accounts = generateAccounts(3);
    await cli.startSlack({ accounts });
    const rows = accounts.map(({ email }) => ({ email }));
    await cli.run('import', cli.file('people.csv', peopleCsv(rows)), '--source', 'HR');
    const web = await startProcess('web', cli.environment());
    expect(await statusOf(web.url, '/slack/events', 'POST')).toBe(401);
    expect(await statusOf(web.url, '/scim/v2/Users')).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 4_000)); // longer than a worker takes to begin
    expect(await plans()).toBe(0);
    const worker = await startProcess('worker', cli.environment());
    expect(await statusOf(worker.url, '/healthz')).toBe(200);
    expect(await statusOf(worker.url, '/metrics')).toBe(200);
    expect(await statusOf(worker.url, '/slack/events', 'POST')).toBe(404);
    expect(await statusOf(worker.url, '/scim/v2/Users')).toBe(404);
    await vi.waitFor(async () => expect(await plans()).toBeGreaterThan(0), PATIENCE);
    expect(await Promise.all([web.stop(), worker.stop()])).toEqual([0, 0]);
  });

  it('is one of three, and the local Slack needs all', async () => {
    expect((await cli.run('start', '--role', 'both')).code).toBe(2);
    const { code, err } = await cli.run('start', '--role', 'worker');
    expect([code, err]).toEqual([2, expect.stringContaining('--role all')]);
  });
});
