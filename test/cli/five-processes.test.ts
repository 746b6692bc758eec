import { describe, expect, it, vi } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import type { SyncBody } from './support/bodies.ts';
import { newcomers, peopleCsv, personOf } from './support/people-csv.ts';
import { spawnCli } from './support/spawn-cli.ts';
import { startProcess } from './support/start-process.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
const RATES = 60;
const accounts = generateAccounts(60);
const joiners = newcomers(40);
const LEAVERS = 20;

describe('five processes on one database and one Slack', { timeout: 240_000 }, () => {
  it('[X1] [X3] double nothing and stay within Slack’s limits together', async () => {
    const slack = await cli.startSlack({ accounts, rates: RATES });
    // As much as may be used at most: whatever is spent twice meets the limit.
    cli.set({ SCIM_BUDGET: String(RATES * 0.9) });
    const people = accounts.map((account, index) => ({
      ...personOf(account),
      // The first ones hold the token and the roles.
      status: index >= accounts.length - LEAVERS ? ('suspended' as const) : ('active' as const),
    }));
    await cli.run('import', cli.file('people.csv', peopleCsv([...people, ...joiners])));
    await cli.run('assign', 'slack', '--to', 'organization');
    const env = cli.environment();
    const workers = await Promise.all([startProcess('worker', env), startProcess('worker', env)]);
    const words = ['sync', '--approve', 'all', '--wait', '--json'];
    const runs = await Promise.all([1, 2, 3].map(() => spawnCli(words, env)));
    for (const { code, out } of runs) expect(code, out.slice(0, 2_000)).toBe(0);
    const applied = runs.map(({ out }) => (JSON.parse(out) as SyncBody).counts.applied);
    expect(applied.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    const active = () => [...slack.accounts.values()].filter((account) => account.active).length;
    await vi.waitFor(() => expect(active()).toBe(accounts.length + joiners.length - LEAVERS), {
      timeout: 60_000,
      interval: 100,
    });
    const writes = slack.requests.filter(({ method, path }) => path.startsWith('/scim/') && method !== 'GET');
    expect(writes).toHaveLength(joiners.length + LEAVERS);
    expect(
      new Set(
        writes.map(
          ({ method, path, body }) => `${method} ${path} ${method === 'POST' ? JSON.stringify(body) : ''}`,
        ),
      ).size,
    ).toBe(writes.length);
    expect(slack.count429).toBe(0);
    expect(await Promise.all(workers.map((one) => one.stop()))).toEqual([0, 0]);
    expect((await cli.run('receipts', 'verify')).code).toBe(0);
  });
});
