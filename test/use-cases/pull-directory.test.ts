import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { PullUnavailable } from '../../src/ports/pull-errors.ts';
import { createDuePull } from '../../src/use-cases/create-due-pull.ts';
import { pullDirectory } from '../../src/use-cases/pull-directory.ts';
import { createInMemoryPulled } from '../support/in-memory/in-memory-pulled-directory.ts';
import { ADMIN, openOrganization, person } from '../support/in-memory/organization.ts';
import { createRecordingLog } from '../support/recording-log.ts';

const ROLLCALL = { kind: 'rollcall' } as const;
const own = (name: string, change: Partial<DirectoryRecord> = {}) => ({
  ...person(name),
  externalId: name,
  ...change,
});
const everybody = [own('ada'), own('ben'), own('cat')];

async function open() {
  const { ports, id, ...rest } = await openOrganization();
  const google = createInMemoryPulled(everybody);
  const pull = () => pullDirectory(ports, id, google, ROLLCALL);
  const status = async (name: string) => {
    const found = await ports.directory.findPersonByEmail(id, person(name).email);
    return [found?.person.status, found?.person.deletionEvidence];
  };
  const imports = async () => {
    const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 50 });
    return receipts.filter(({ event }) => event === 'imported');
  };
  return { ports, id, google, pull, status, imports, ...rest };
}

describe('pulling a directory', () => {
  it('brings people in as a source of its own, with a receipt', async () => {
    const { pull, ports, id, imports } = await open();
    expect(await pull()).toEqual({
      source: 'google',
      read: 3,
      added: 3,
      changed: 0,
      removed: 0,
      unchanged: 0,
      rejected: [],
    });
    expect(await ports.directory.sources(id)).toMatchObject([
      { name: 'google', kind: 'pull', reviewedAt: null, lastReading: { people: 3, complete: true } },
    ]);
    expect((await imports()).map(({ facts }) => [facts.source, facts.added])).toEqual([['google', 3]]);
  });

  it('leaves no receipt where Rollcall pulled by itself and nothing changed, but one for a person', async () => {
    const { pull, ports, id, google, imports } = await open();
    await pull();
    await pull();
    expect(await imports()).toHaveLength(1);
    await pullDirectory(ports, id, google, ADMIN);
    expect(await imports()).toHaveLength(2);
  });

  it('[G2] once missing stays, twice missing goes', async () => {
    const { pull, google, status } = await open();
    await pull();
    google.people = everybody.slice(0, 2);
    expect(await pull()).toMatchObject({ removed: 0 });
    expect(await status('cat')).toEqual(['active', null]);
    expect(await pull()).toMatchObject({ removed: 1 });
    expect(await status('cat')).toEqual(['deleted', 'absent']);
  });

  it('[G2] whom the directory says is deleted goes at once; who was never here does not come to be', async () => {
    const { pull, google, status } = await open();
    await pull();
    google.people = [
      own('ada'),
      own('ben'),
      own('cat', { status: 'deleted' }),
      own('dan', { status: 'deleted' }),
    ];
    expect(await pull()).toMatchObject({ read: 2, added: 0, changed: 1, removed: 0 });
    expect(await status('cat')).toEqual(['deleted', 'said']);
    expect(await status('dan')).toEqual([undefined, undefined]);
  });

  it('[G2] somebody new with the address of somebody deleted is not taken for them', async () => {
    const { pull, google, status } = await open();
    await pull();
    const heir = own('cat', { externalId: 'cat-2' });
    google.people = [own('ada'), own('ben'), heir, own('cat', { status: 'deleted' })];
    await pull();
    expect(await status('cat')).toEqual(['active', null]);
  });

  it.each<[string, Partial<ReturnType<typeof createInMemoryPulled>>]>([
    ['that is empty', { people: [] }],
    ['with fewer rows than it said', { proof: { pages: 1, rows: 2, total: 3 } }],
    ['that shows only deleted people', { people: [own('ada', { status: 'deleted' })] }],
    ['that broke off', { failure: new PullUnavailable('gone') }],
  ])('[G2] a reading %s changes nothing', async (_name, change) => {
    const { pull, google, ports, id, status } = await open();
    await pull();
    const before = await ports.directory.sources(id);
    Object.assign(google, { people: [own('ada', { status: 'suspended' })], ...change });
    await expect(pull()).rejects.toMatchObject({
      code: expect.stringMatching(/^pull_(incomplete|unavailable)$/),
    });
    expect(await status('ada')).toEqual(['active', null]);
    expect(await ports.directory.sources(id)).toEqual(before);
  });

  it('[G2] where a row could not be taken nobody is concluded to be gone', async () => {
    const { pull, google } = await open();
    await pull();
    google.people = [own('ada'), own('dan', { email: 'nothing' })];
    await pull();
    expect(await pull()).toMatchObject({
      read: 2,
      removed: 0,
      rejected: [{ line: 2, reason: 'malformed_email' }],
    });
  });

  it('never speaks for a source of another kind', async () => {
    const { pull, ports, id } = await open();
    await ports.directory.getOrCreateSource(id, 'google', 'csv', ports.clock.now());
    await expect(pull()).rejects.toMatchObject({ code: 'source_taken' });
  });
});

describe('what is due before a comparison', () => {
  const EVERY = 15 * 60_000;

  it('is read at most so often', async () => {
    const { ports, id, google } = await open();
    const pullDue = createDuePull(ports, { pulled: [google], everyMs: EVERY, mayBegin: true });
    await pullDue(id);
    await pullDue(id);
    expect(google.readings).toBe(1);
    await ports.clock.advance(EVERY);
    await pullDue(id);
    expect(google.readings).toBe(2);
  });

  it('is nothing that was never pulled, where anybody may connect', async () => {
    const { ports, id, google, pull } = await open();
    const pullDue = createDuePull(ports, { pulled: [google], everyMs: EVERY, mayBegin: false });
    await pullDue(id);
    expect(google.readings).toBe(0);
    await pull();
    await ports.clock.advance(EVERY);
    await pullDue(id);
    expect(google.readings).toBe(2);
  });

  it('[G2] a directory that fails stops no comparison, and is not asked again and again', async () => {
    const { ports, id, google } = await open();
    const log = createRecordingLog();
    google.failure = new PullUnavailable('gone', { source: 'google' });
    const pullDue = createDuePull({ ...ports, log }, { pulled: [google], everyMs: EVERY, mayBegin: true });
    await pullDue(id);
    await pullDue(id);
    expect(google.readings).toBe(1);
    expect(log.lines).toMatchObject([
      { level: 'warn', facts: { code: 'pull_unavailable', source: 'google' } },
    ]);
    const failure = { source: 'google', code: 'pull_unavailable', times: 1 };
    expect(await ports.sourceFailures.list(id)).toMatchObject([failure]);
    google.failure = null;
    await ports.clock.advance(EVERY);
    await pullDue(id);
    expect(await ports.sourceFailures.list(id)).toEqual([]);
  });
});

describe('a directory that says whether anything changed', () => {
  const EVERY = 15 * 60_000;
  const DAY = 24 * 60 * 60_000;

  async function openWatched() {
    const all = await open();
    const { ports, id, google } = all;
    google.changed = true;
    const pullDue = createDuePull(ports, { pulled: [google], everyMs: EVERY, mayBegin: true });
    const turn = async () => {
      await pullDue(id);
      await ports.clock.advance(EVERY);
      return google.readings;
    };
    return { ...all, turn };
  }

  it('is not read again while nothing did, and its reading counts as confirmed', async () => {
    const { ports, id, google, turn } = await openWatched();
    await turn();
    google.changed = false;
    expect([await turn(), await turn(), await turn()]).toEqual([2, 3, 3]);
    const [source] = await ports.directory.sources(id);
    expect(source?.lastReading).toMatchObject({
      at: new Date(ports.clock.now().getTime() - EVERY),
      complete: true,
    });
    google.changed = true;
    expect(await turn()).toBe(4);
  });

  it('[G2] is read twice after a change, so that whoever is missing goes', async () => {
    const { google, turn, status } = await openWatched();
    await turn();
    google.changed = false;
    await turn();
    google.people = everybody.slice(0, 2);
    google.changed = true;
    await turn();
    google.changed = false;
    expect(await status('cat')).toEqual(['active', null]);
    expect([await turn(), await turn()]).toEqual([4, 4]);
    expect(await status('cat')).toEqual(['deleted', 'absent']);
  });

  it('[G2] is read whole once a day all the same, and while its last reading was not complete', async () => {
    const { ports, google, turn } = await openWatched();
    google.people = [...everybody, own('dot', { email: 'no address' })];
    await turn();
    google.changed = false;
    expect([await turn(), await turn(), await turn()]).toEqual([2, 3, 4]);
    google.people = everybody;
    expect([await turn(), await turn()]).toEqual([5, 5]);
    await ports.clock.advance(DAY);
    expect([await turn(), await turn()]).toEqual([6, 6]);
  });

  it('is read where it does not say', async () => {
    const { google, turn } = await openWatched();
    await turn();
    google.changed = false;
    await turn();
    google.changed = new PullUnavailable('gone', { source: 'google' });
    expect(await turn()).toBe(3);
  });
});
