import { beforeAll, describe, expect, it } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import type { SlackStandIn } from '../support/slack-stand-in/slack-stand-in.ts';
import type { PlanBody, SyncBody } from './support/bodies.ts';
import { newcomers, peopleCsv, personOf } from './support/people-csv.ts';
import { spawnCli } from './support/spawn-cli.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli({ keep: true });
const accounts = generateAccounts(10);
const joiners = newcomers(5);

describe('two at once on one database', { timeout: 120_000 }, () => {
  let slack: SlackStandIn;

  beforeAll(async () => {
    slack = await cli.startSlack({ accounts, readDelayMs: 100 });
    const people = accounts.map((account) => personOf(account));
    await cli.run('import', cli.file('people.csv', peopleCsv([...people, ...joiners])));
    await cli.run('assign', 'slack', '--to', 'organization');
  }, 60_000);

  it('take turns: what one has done the other does not do again', async () => {
    const words = ['sync', '--approve', 'all', '--wait'];
    const [here, there, plan] = await Promise.all([
      cli.json<SyncBody>(...words),
      spawnCli([...words, '--json'], cli.environment()),
      cli.json<PlanBody>('plan'),
    ]);
    const other = JSON.parse(there.out) as SyncBody;
    expect([here.code, there.code, plan.code]).toEqual([0, 0, 0]);
    expect(here.body.counts.applied + other.counts.applied).toBe(joiners.length);
    const created = slack.requests.filter(({ method }) => method === 'POST' || method === 'PUT');
    expect(created.filter(({ path }) => path.startsWith('/scim/'))).toHaveLength(joiners.length);
    expect(slack.accounts.size).toBe(accounts.length + joiners.length);
  });
});
