import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRun } from '../../src/use-cases/apply-run.ts';
import { undoRun } from '../../src/use-cases/undo-run.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';
import { propertyRuns } from '../support/property-runs.ts';

const approveAll = { by: ADMIN, approve: { kind: 'all' } } as const;
const NAMES = ['ada', 'ben', 'cy', 'dee', 'eve', 'fay', 'gil', 'hal', 'ian', 'joy', 'kim', 'lea'];
const statusOf = ({ slack }: Organization, name: string) =>
  slack.state.accounts.get(`U${name.toUpperCase()}`)?.status;

/** Everybody of NAMES is in HR, those of `names` suspended. */
const suspend = (organization: Organization, names: readonly string[]) =>
  organization.directory(
    NAMES.map((name) => person(name, { status: names.includes(name) ? 'suspended' : 'active' })),
  );

/** Two of twelve have lost Slack by the latest run. */
async function openWithLeavers(): Promise<Organization> {
  const organization = await openSettled(...NAMES);
  await suspend(organization, ['ada', 'ben']);
  expect(inWords(await organization.sync())).toEqual(['deactivate ada: applied', 'deactivate ben: applied']);
  return organization;
}

async function undoLatest({ ports, ...organization }: Organization) {
  const connection = await organization.connection();
  const [latest] = await ports.runs.latest(organization.id, 1);
  if (latest === undefined) throw new Error('nothing has run');
  const undone = await ports.clock.until(undoRun(ports, connection, latest, ADMIN));
  if (undone.run !== null) await ports.clock.until(applyRun(ports, connection, undone.run));
  const done = undone.run === null ? [] : await ports.runs.operations(organization.id, undone.run.id);
  return {
    latest,
    words: inWords({ done, held: undone.operations.filter(({ hold }) => hold !== null) }),
    refused: undone.items.flatMap(({ operation, reversal }) =>
      reversal.kind === 'refused' ? [`${operation.email.split('@')[0]} ${reversal.code}`] : [],
    ),
  };
}

describe('undoing a run', () => {
  it('[X8] brings back who lost Slack, and the next comparison does not repeat the removal', async () => {
    const organization = await openWithLeavers();
    expect((await undoLatest(organization)).words).toEqual([
      'reactivate ada: applied',
      'reactivate ben: applied',
    ]);
    expect(inWords(await organization.sync())).toEqual([]);
    await organization.ports.clock.advance(40 * 24 * 60 * 60_000);
    expect(inWords(await organization.sync())).toEqual([]);
    expect([statusOf(organization, 'ada'), statusOf(organization, 'ben')]).toEqual(['active', 'active']);
  });

  it('[X8] keeps them until their cause is another: a new suspension is one', async () => {
    const organization = await openWithLeavers();
    await undoLatest(organization);
    await suspend(organization, []);
    expect(inWords(await organization.sync())).toEqual([]);
    await organization.ports.clock.advance(60_000);
    await suspend(organization, ['ada']);
    expect(inWords(await organization.sync())).toEqual(['deactivate ada: applied']);
  });

  it('[X8] refuses who has changed since, and brings back the others', async () => {
    const organization = await openWithLeavers();
    organization.slack.state.accounts.set('UADA', member('ada'));
    const { words, refused } = await undoLatest(organization);
    expect([words, refused]).toEqual([['reactivate ben: applied'], ['ada changed_since']]);
  });

  it('[X8] refuses whose cause is another by now', async () => {
    const organization = await openWithLeavers();
    await organization.directory(NAMES.filter((name) => name !== 'ada').map((name) => person(name)));
    const { refused } = await undoLatest(organization);
    expect(refused).toEqual(['ada changed_since', 'ben changed_since']);
    expect(statusOf(organization, 'ada')).toBe('inactive');
  });

  it('[X8] twice does it once', async () => {
    const organization = await openWithLeavers();
    const { latest } = await undoLatest(organization);
    const connection = await organization.connection();
    const again = await undoRun(organization.ports, connection, latest, ADMIN);
    expect(again.run).toBeNull();
    expect(again.items.map(({ reversal }) => reversal)).toEqual(
      ['already_undone', 'already_undone'].map((code) => ({ kind: 'refused', code })),
    );
  });

  it('[X8] what it takes away again is guarded like any other removal', async () => {
    const organization = await openOrganization(NAMES.map((name) => member(name)));
    await organization.directory(NAMES.map((name) => person(name)));
    await organization.assignAll();
    await organization.settle();
    const joiners = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
    await organization.directory([...NAMES, ...joiners].map((name) => person(name)));
    expect((await organization.sync(approveAll)).done).toHaveLength(6);
    const { words } = await undoLatest(organization);
    expect(words).toEqual(joiners.map((name) => `deactivate ${name} held G3`));
    // Still held, not forgotten and not reversed by the next comparison.
    expect(inWords(await organization.sync())).toEqual(words);
    const done = inWords(await organization.sync(approveAll));
    expect(done).toEqual(joiners.map((name) => `deactivate ${name}: applied`));
    expect(inWords(await organization.sync())).toEqual([]);
  });

  it('[X8] of an undo lets go what it kept: the rules decide again', async () => {
    const organization = await openWithLeavers();
    await undoLatest(organization);
    expect((await undoLatest(organization)).words).toEqual([
      'deactivate ada: applied',
      'deactivate ben: applied',
    ]);
  });

  it('[X8] gives an address back, until the record has another', async () => {
    const organization = await openOrganization([member('ada')]);
    await organization.directory([person('ada', { externalId: 'hr-1' })]);
    await organization.assignAll();
    await organization.settle();
    await organization.directory([person('lovelace', { externalId: 'hr-1', givenName: 'ada' })]);
    expect(inWords(await organization.sync())).toEqual(['update_profile lovelace: applied']);
    expect((await undoLatest(organization)).words).toEqual(['update_profile lovelace: applied']);
    expect(organization.slack.state.accounts.get('UADA')?.email).toBe('ada@x.example');
    expect(inWords(await organization.sync())).toEqual([]);
    await organization.directory([person('king', { externalId: 'hr-1', givenName: 'ada' })]);
    expect(inWords(await organization.sync())).toEqual(['update_profile king: applied']);
  });

  it('[X8] [R1] leaves a receipt for each account, and who did it', async () => {
    const organization = await openWithLeavers();
    const { latest } = await undoLatest(organization);
    const query = { email: 'ada@x.example', from: null, to: null, limit: 50 };
    const receipts = await organization.ports.receipts.list(organization.id, query);
    expect(receipts.slice(-2)).toMatchObject([
      { event: 'undo', actor: ADMIN, runId: latest.id, facts: { kind: 'deactivate' } },
      { event: 'applied', facts: { kind: 'reactivate', cause: 'undo' } },
    ]);
  });

  it('[X8] leads back to the state before, whatever the run did, and nothing but what is held follows', async () => {
    const change = fc.constantFrom('stay', 'suspend', 'return', 'join');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 10 }), async (changes) => {
        const of = (index: number) => changes[index];
        const names = changes.map((_, index) => `p${index}`);
        const there = names.filter((_, index) => of(index) !== 'join');
        const organization = await openOrganization(there.map((name) => member(name)));
        const status = (index: number, later: boolean) =>
          of(index) === (later ? 'suspend' : 'return') ? 'suspended' : 'active';
        const tell = (later: boolean) =>
          organization.directory(
            names.flatMap((name, index) =>
              of(index) === 'join' && !later ? [] : [person(name, { status: status(index, later) })],
            ),
          );
        await tell(false);
        await organization.assignAll();
        await organization.settle();
        const before = there.map((name) => statusOf(organization, name));
        await tell(true);
        const { run } = await organization.sync(approveAll);
        fc.pre(run !== null);
        await undoLatest(organization);
        await organization.sync(approveAll);
        expect(there.map((name) => statusOf(organization, name))).toEqual(before);
        const joined = [...organization.slack.state.accounts.values()].filter(({ id }) => /^UNEW/.test(id));
        expect(joined.filter(({ status: now }) => now !== 'inactive')).toEqual([]);
        expect(inWords(await organization.sync())).toEqual([]);
      }),
      propertyRuns(25),
    );
  });
});
