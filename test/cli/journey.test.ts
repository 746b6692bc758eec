import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateAccounts } from '../support/slack-stand-in/generate-accounts.ts';
import { type SlackStandIn, startSlackStandIn } from '../support/slack-stand-in/slack-stand-in.ts';
import type { AssignBody, ErrorBody, ImportBody, PlanBody, SyncBody } from './support/bodies.ts';
import { newcomers, peopleCsv, personOf } from './support/people-csv.ts';
import { spawnCli } from './support/spawn-cli.ts';
import { slackEnvironment } from './support/with-cli.ts';

/** Within Slack's own limits, bursts too. */
const REAL = 1;

describe('an operator with a file, two tokens and nothing else', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-journey-'));
  const file = join(folder, 'people.csv');
  const accounts = generateAccounts(24, { inactiveEvery: 9 });
  const joiners = newcomers(6);
  let slack: SlackStandIn;

  beforeAll(async () => {
    slack = await startSlackStandIn({ accounts, rates: REAL, readDelayMs: 200 });
    const leavers = [21, 22, 23];
    const people = accounts.map((account, index) =>
      personOf(account, { status: leavers.includes(index) ? 'suspended' : 'active' }),
    );
    writeFileSync(file, peopleCsv([...people, ...joiners]));
  });
  afterAll(async () => {
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rollcall = (...words: string[]) =>
    spawnCli(words, { ...slackEnvironment(slack), DATA_DIR: join(folder, 'data') });
  async function answer<T>(...words: string[]): Promise<T> {
    const { code, out, err } = await rollcall(...words, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as T;
  }

  it('ends with the accounts as the file says, and not one 429', async () => {
    expect(await answer<ImportBody>('import', file)).toMatchObject({ read: 30, added: 30, rejected: [] });
    expect(await answer<AssignBody>('assign', 'slack', '--to', 'organization')).toMatchObject({ gains: 27 });

    const plan = await answer<PlanBody>('plan');
    const count = (kind: string) => plan.operations.filter((operation) => operation.kind === kind).length;
    expect([count('invite'), count('reactivate'), count('deactivate')]).toEqual([6, 2, 3]);
    expect(plan.operations.every(({ hold }) => hold?.rule === 'G4')).toBe(true);
    expect(plan).toMatchObject({ team: 'T0STANDIN', drift: [], unchanged: 19 });

    const synced = await answer<SyncBody>('sync', '--approve', 'all', '--wait');
    expect(synced).toMatchObject({ plan: plan.hash, counts: { applied: 11, held: 0, stale: 0, failed: 0 } });
    for (const { email } of joiners) expect(slack.byEmail(email)?.active).toBe(true);
    const inactive = [...slack.accounts.values()].filter(({ active }) => !active);
    expect(inactive.map(({ email }) => email)).toEqual([21, 22, 23].map((index) => accounts[index]?.email));
    expect(slack.count429).toBe(0);

    expect((await answer<PlanBody>('plan')).operations).toEqual([]);
    expect(await answer('receipts', 'verify')).toMatchObject({ ok: true });
  });

  it('fails in one line and one document', async () => {
    const text = await rollcall('sync', '--plan', 'unknown');
    expect([text.code, text.out]).toEqual([1, '']);
    expect(text.err.trim().split('\n')).toHaveLength(2);
    const json = await rollcall('sync', '--plan', 'unknown', '--json');
    expect([json.code, json.err]).toEqual([1, '']);
    expect((JSON.parse(json.out) as ErrorBody).error.code).toBe('plan_unknown');
  });
});
