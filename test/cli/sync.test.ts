import { beforeEach, describe, expect, it } from 'vitest';
import { generateAccounts, generatedId } from '../support/slack-stand-in/generate-accounts.ts';
import type { SlackStandIn } from '../support/slack-stand-in/slack-stand-in.ts';
import type { StandInAccount } from '../support/slack-stand-in/stand-in-account.ts';
import type { ErrorBody, PlanBody, SyncBody } from './support/bodies.ts';
import { newcomers, type PersonRow, peopleCsv, personOf } from './support/people-csv.ts';
import { withCli } from './support/with-cli.ts';

const cli = withCli();
let slack: SlackStandIn;

const accounts = generateAccounts(12);
const agreed = accounts.map((account) => personOf(account));
/** The last of the accounts, whom the tests take away. */
const leaver = accounts[11] as StandInAccount;

async function importPeople(people: readonly PersonRow[]): Promise<void> {
  expect((await cli.run('import', cli.file('people.csv', peopleCsv(people)))).code).toBe(0);
}

/** Everybody of the file assigned, and the first plan decided: from here on the rules alone hold. */
async function settled(people: readonly PersonRow[] = agreed): Promise<void> {
  await importPeople(people);
  expect((await cli.run('assign', 'slack', '--to', 'organization')).code).toBe(0);
  expect((await cli.run('sync', '--approve', 'all')).code).toBe(0);
}

beforeEach(async () => {
  slack = await cli.startSlack({ accounts: structuredClone(accounts) });
});

describe('sync', { timeout: 60_000 }, () => {
  it('[G4] writes nothing before anything of the first plan was approved, and ends with 3', async () => {
    await importPeople([...agreed, ...newcomers(2)]);
    await cli.run('assign', 'slack', '--to', 'organization');
    const { code, body } = await cli.json<SyncBody>('sync');
    expect(code).toBe(3);
    expect(body).toMatchObject({ run: null, counts: { applied: 0, held: 2, stale: 0, failed: 0 } });
    expect(body.outcomes.map(({ kind, outcome, error }) => [kind, outcome, error?.code])).toEqual([
      ['invite', 'held', 'G4'],
      ['invite', 'held', 'G4'],
    ]);
    expect(writes(slack)).toEqual([]);
  });

  it('carries out what was approved, and finds nothing afterwards [P2]', async () => {
    await importPeople([...agreed.slice(0, 11), personOf(leaver, { status: 'suspended' }), ...newcomers(2)]);
    await cli.run('assign', 'slack', '--to', 'organization');
    const { code, body } = await cli.json<SyncBody>('sync', '--approve', 'all', '--wait');
    expect([code, body.counts]).toEqual([0, { applied: 3, held: 0, stale: 0, failed: 0 }]);
    expect(body.run).toMatch(/^[0-9a-f-]{36}$/);
    expect(slack.byEmail('new1@example.com')).toMatchObject({ active: true, givenName: 'New' });
    expect(slack.accounts.get(leaver.id)?.active).toBe(false);
    const next = await cli.json<PlanBody>('plan');
    expect([next.code, next.body.operations]).toEqual([0, []]);
    expect((await cli.run('sync')).out).toMatch(/^Nothing to do/);
    expect(slack.count429).toBe(0);
  });

  it('the plan and the sync of one situation have one hash', async () => {
    await importPeople([...agreed, ...newcomers(1)]);
    await cli.run('assign', 'slack', '--to', 'organization');
    const [first, second] = [await cli.json<PlanBody>('plan'), await cli.json<PlanBody>('plan')];
    const synced = await cli.json<SyncBody>('sync', '--approve', 'all');
    expect(second.body.hash).toBe(first.body.hash);
    expect(synced.body.plan).toBe(first.body.hash);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('[A1] --plan approves only what that plan showed, on the same evidence', async () => {
    await settled();
    await importPeople([...agreed.slice(0, 6), ...agreed.slice(6).map(suspended)]);
    const shown = await cli.json<PlanBody>('plan');
    expect(shown.body.operations.map(({ hold }) => hold?.rule)).toEqual(Array(6).fill('G3'));
    // One more since: it was not shown, so it is not approved.
    await importPeople([...agreed.slice(0, 5), ...agreed.slice(5).map(suspended)]);
    const { code, body } = await cli.json<SyncBody>('sync', '--approve', 'all', '--plan', shown.body.hash);
    expect(code).toBe(3);
    expect(body.counts).toEqual({ applied: 6, held: 1, stale: 0, failed: 0 });
    expect(slack.accounts.get(generatedId(5))?.active).toBe(true);
    expect(slack.accounts.get(generatedId(6))?.active).toBe(false);
  });

  it('[G4] approving all of a plan that holds nothing is its review', async () => {
    await importPeople(agreed);
    await cli.run('assign', 'slack', '--to', 'organization');
    expect((await cli.json<SyncBody>('sync', '--approve', 'all')).body).toMatchObject({ outcomes: [] });
    await importPeople([...agreed.slice(0, 11), personOf(leaver, { status: 'suspended' })]);
    expect((await cli.json<SyncBody>('sync')).body.counts).toMatchObject({ applied: 1, held: 0 });
  });

  it('an unknown plan is a failure that says so', async () => {
    await settled();
    const { code, body } = await cli.json<ErrorBody>('sync', '--plan', 'f'.repeat(64), '--approve', 'all');
    expect([code, body.error.code]).toEqual([1, 'plan_unknown']);
    expect(body.error.next).toContain('rollcall plan');
  });

  it('[A4] approves by cause and by email', async () => {
    await settled();
    await importPeople([...agreed.slice(0, 6), ...agreed.slice(6).map(suspended)]);
    const one = await cli.json<SyncBody>('sync', '--approve', leaver.email);
    expect([one.code, one.body.counts]).toMatchObject([3, { applied: 1, held: 5 }]);
    const rest = await cli.json<SyncBody>('sync', '--approve', 'suspended');
    expect([rest.code, rest.body.counts]).toMatchObject([0, { applied: 5, held: 0 }]);
  });

  it('[G3] a small removal flows, a large one is held', async () => {
    await settled();
    await importPeople([...agreed.slice(0, 11), suspended(agreed[11] ?? { email: '' })]);
    expect((await cli.json<SyncBody>('sync')).body.counts).toMatchObject({ applied: 1, held: 0 });
    await importPeople([...agreed.slice(0, 3), ...agreed.slice(3).map(suspended)]);
    const { code, body } = await cli.json<SyncBody>('sync');
    expect([code, body.counts.applied, body.counts.held]).toEqual([3, 0, 8]);
  });

  it('[G1] no approval releases a protected account', async () => {
    await settled();
    await importPeople([suspended(agreed[0] ?? { email: '' }), ...agreed.slice(1)]);
    const { code, body } = await cli.json<SyncBody>('sync', '--approve', 'all');
    expect(code).toBe(3);
    expect(body.outcomes).toMatchObject([
      { email: 'person0@example.com', outcome: 'held', error: { code: 'G1' } },
    ]);
    const { body: plan } = await cli.json<PlanBody>('plan');
    expect(plan.operations).toMatchObject([{ kind: 'deactivate', hold: { rule: 'G1' } }]);
    expect(plan.drift).toEqual([]);
  });

  it('[X7] one account that fails does not stop the others: 1', async () => {
    await settled();
    await importPeople([...agreed, ...newcomers(3)]);
    slack.faults.add({
      method: 'POST',
      path: /Users$/,
      answer: {
        kind: 'status',
        status: 400,
        body: { detail: 'invalid_name_specials (user=new)', status: 400 },
      },
    });
    const { code, body } = await cli.json<SyncBody>('sync');
    expect([code, body.counts]).toEqual([1, { applied: 2, held: 0, stale: 0, failed: 1 }]);
    expect(body.outcomes.find(({ outcome }) => outcome === 'failed')?.error?.code).toBe(
      'invalid_name_specials',
    );
    expect((await cli.json<SyncBody>('sync')).body.counts).toMatchObject({ applied: 1, failed: 0 });
  });

  it('with provisioning off looks and does not touch', async () => {
    await settled();
    await importPeople([...agreed, ...newcomers(1)]);
    expect((await cli.run('provisioning', 'off')).code).toBe(0);
    const { code, body } = await cli.json<SyncBody>('sync', '--approve', 'all');
    expect([code, body.run, body.outcomes[0]?.error?.code]).toEqual([3, null, 'provisioning_off']);
    expect(slack.byEmail('new1@example.com')).toBeUndefined();
    await cli.run('provisioning', 'on');
    expect((await cli.json<SyncBody>('sync')).body.counts).toMatchObject({ applied: 1 });
  });

  it('refuses what is neither a cause nor an email', async () => {
    const { code, body } = await cli.json<ErrorBody>('sync', '--approve', 'everything');
    expect([code, body.error.code]).toEqual([2, 'wrong_usage']);
  });
});

function suspended(person: PersonRow): PersonRow {
  return { ...person, status: 'suspended' };
}

function writes({ requests }: SlackStandIn): readonly string[] {
  return requests
    .filter(({ method, path }) => path.startsWith('/scim/') && method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
}
