import { beforeEach, describe, expect, it } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import type { SlackStandIn } from '../support/slack-stand-in/slack-stand-in.ts';
import type { StandInAccount } from '../support/slack-stand-in/stand-in-account.ts';
import type { ErrorBody, PlanBody, SyncBody } from './support/bodies.ts';
import { type PersonRow, peopleCsv, personOf } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
let slack: SlackStandIn;

const accounts = generateAccounts(30);
const [first, second] = accounts.slice(10) as [StandInAccount, StandInAccount];

const importPeople = async (people: readonly PersonRow[]) =>
  expect((await cli.run('import', cli.file('people.csv', peopleCsv(people)))).code).toBe(0);
const without = (...leavers: readonly StandInAccount[]) =>
  accounts.map((account) =>
    personOf(account, { status: leavers.includes(account) ? 'suspended' : 'active' }),
  );
const isActive = ({ id }: StandInAccount) => slack.accounts.get(id)?.active;

/** Two of thirty have lost Slack; answers the run that did it. */
async function twoLeave(): Promise<string> {
  await importPeople(without());
  await cli.run('assign', 'slack', '--to', 'organization');
  await cli.run('sync', '--approve', 'all');
  await importPeople(without(first, second));
  const { body } = await cli.json<SyncBody>('sync');
  expect(body.counts.applied).toBe(2);
  return body.run ?? '';
}

beforeEach(async () => {
  slack = await cli.startSlack({ accounts: structuredClone(accounts) });
});

describe('undo', { timeout: 60_000 }, () => {
  it('[X8] brings both back and waits; the next comparison changes nothing, and it is done once', async () => {
    const run = await twoLeave();
    const { code, body } = await cli.json<SyncBody>('undo', run);
    expect([code, body.counts]).toEqual([0, { applied: 2, held: 0, stale: 0, failed: 0 }]);
    expect(body.outcomes.map(({ kind, email }) => [kind, email])).toEqual([
      ['reactivate', first.email],
      ['reactivate', second.email],
    ]);
    expect([isActive(first), isActive(second)]).toEqual([true, true]);
    expect((await cli.json<PlanBody>('plan')).body.operations).toEqual([]);
    const again = await cli.json<SyncBody>('undo', run);
    expect([again.code, again.body.run]).toEqual([3, null]);
    expect(again.body.outcomes.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ['stale', 'already_undone'],
      ['stale', 'already_undone'],
    ]);
    expect((await cli.json<{ ok: boolean }>('receipts', 'verify')).body.ok).toBe(true);
  });

  it('[X8] an account that changed since is stale, the other comes back', async () => {
    const run = await twoLeave();
    Object.assign(slack.accounts.get(first.id) ?? {}, { active: true });
    const { code, body } = await cli.json<SyncBody>('undo', run);
    expect([code, body.counts]).toEqual([3, { applied: 1, held: 0, stale: 1, failed: 0 }]);
    expect(body.outcomes[0]).toMatchObject({ email: first.email, error: { code: 'changed_since' } });
    expect(isActive(second)).toBe(true);
  });

  it('--dry-run shows it and changes nothing', async () => {
    const run = await twoLeave();
    const requests = slack.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/scim/'));
    const { code, body } = await cli.json<SyncBody>('undo', run, '--dry-run');
    expect([code, body.run, body.outcomes.length]).toEqual([0, null, 2]);
    expect(body.outcomes[0]).toMatchObject({ kind: 'reactivate', error: { code: 'dry_run' } });
    expect([isActive(first), isActive(second)]).toEqual([false, false]);
    const since = slack.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/scim/'));
    expect(since).toHaveLength(requests.length);
    expect((await cli.json<PlanBody>('plan')).body.operations).toEqual([]);
    expect((await cli.run('undo', run, '--dry-run')).out).toContain('Nothing was changed');
  });

  it('says which run is meant where there is none', async () => {
    await twoLeave();
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
      const { code, body } = await cli.json<ErrorBody>('undo', id);
      expect([code, body.error.code]).toEqual([1, 'run_unknown']);
    }
    expect((await cli.run('undo')).code).toBe(2);
  });

  it('[X8] provisioning switched off: nothing is written, and it says so', async () => {
    const run = await twoLeave();
    await cli.run('provisioning', 'off');
    const { code, body } = await cli.json<SyncBody>('undo', run);
    expect([code, body.run]).toEqual([3, null]);
    expect(isActive(first)).toBe(false);
  });
});
