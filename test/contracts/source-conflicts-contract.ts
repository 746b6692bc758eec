import { beforeEach, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import type { Source } from '../../src/ports/directory-store.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');

export function sourceConflictsContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  let hr: Source;
  let okta: Source;
  beforeEach(async () => {
    stores = await open();
    id = await connect('T0ACME');
    hr = await stores.directory.getOrCreateSource(id, 'HR', 'csv', NOW);
    okta = await stores.directory.getOrCreateSource(id, 'Okta', 'csv', NOW);
    await stores.directory.setSourcesReviewed(id, NOW);
  });

  async function connect(slackId: string): Promise<string> {
    const team = { slackId, name: slackId, domain: null, enterprise: false, holderId: 'U0' };
    return (await stores.connections.saveVerified({ ...team, slackPlan: 'unknown' }, 'Olive', NOW)).id;
  }
  const pair = () => ({ fromId: hr.id, toId: okta.id });
  async function read(source: Source, ...records: readonly DirectoryRecord[]) {
    const work = await stores.directory.beginImport(id, source, NOW);
    await work.upsert(records);
    await work.finish({ complete: true, now: NOW });
  }
  const place = async (email: string) => {
    const found = await stores.directory.findPersonByEmail(id, email);
    if (found === null) throw new Error(`no ${email}`);
    return found;
  };
  const idOf = async (email: string) => (await place(email)).person.id;
  const record = (name: string, changes: Partial<DirectoryRecord> = {}) =>
    makeRecord(`${name}@x.example`, changes);
  const isHeld = async (email: string) =>
    (await stores.cases.personByEmail(id, email))?.memory.sourceConflict ?? false;

  /** HR has Ada and Bob, Okta claims them with other units. */
  async function claim() {
    await read(hr, record('ada', { externalId: 'h1', unitPath: '/Old' }), record('bob'));
    await read(okta, record('ada', { externalId: 'o1', unitPath: '/New', groups: ['Crew'] }), record('bob'));
  }

  it('are listed by who has the people and who claims them', async () => {
    expect(await stores.conflicts.list(id)).toEqual([]);
    await claim();
    expect(await stores.conflicts.list(id)).toEqual([
      { fromId: hr.id, fromName: 'HR', toId: okta.id, toName: 'Okta', people: 2, apart: 0 },
    ]);
    const people = await stores.conflicts.people(id, pair(), '', 10);
    expect(people.map(({ email }) => email)).toEqual(['ada@x.example', 'bob@x.example']);
    expect((await stores.conflicts.people(id, pair(), 'BOB', 10)).map(({ email }) => email)).toEqual([
      'bob@x.example',
    ]);
    expect(await stores.conflicts.people(id, pair(), '', 1)).toHaveLength(1);
  });

  it('show how a hand-over would leave people, and write nothing', async () => {
    await claim();
    const forecast = await stores.conflicts.forecast(id, pair(), [await idOf('ada@x.example')], LATER);
    expect(forecast).toHaveLength(1);
    expect(forecast[0]).toMatchObject({
      effect: 'changed',
      person: { email: 'ada@x.example', externalId: 'o1', sourceId: okta.id, sourceName: 'Okta' },
      unitPath: '/New',
      groups: ['Crew'],
      statusSince: NOW,
    });
    expect(await place('ada@x.example')).toMatchObject({ person: { sourceName: 'HR' }, unitPath: '/Old' });
    expect((await stores.conflicts.list(id))[0]?.people).toBe(2);
  });

  it('[D4] hand over who was chosen: the other record counts, who it is stays, and others wait on', async () => {
    await claim();
    const ada = await idOf('ada@x.example');
    expect(await stores.conflicts.handOver(id, pair(), [ada], LATER)).toBe(1);
    expect(await place('ada@x.example')).toMatchObject({
      person: { id: ada, sourceName: 'Okta', externalId: 'o1' },
      unitPath: '/New',
      groups: ['Crew'],
    });
    expect([await isHeld('ada@x.example'), await isHeld('bob@x.example')]).toEqual([false, true]);
    expect((await stores.conflicts.list(id))[0]?.people).toBe(1);
    expect(await stores.touched.due(id, LATER, 10)).toEqual([{ personId: ada, dueAt: LATER }]);
  });

  it('[G4] a source that people are handed over to is looked at first again', async () => {
    await claim();
    await stores.conflicts.handOver(id, pair(), null, LATER);
    const reviewed = (await stores.directory.sources(id)).map(({ name, reviewedAt }) => [name, reviewedAt]);
    expect(reviewed).toEqual([
      ['HR', NOW],
      ['Okta', null],
    ]);
  });

  it('[D4] hand over all, and the source that had them does not claim them back', async () => {
    await claim();
    expect(await stores.conflicts.handOver(id, pair(), null, LATER)).toBe(2);
    expect(await stores.conflicts.list(id)).toEqual([]);
    await read(hr, record('ada', { externalId: 'h1', unitPath: '/Old' }), record('bob'));
    expect(await stores.conflicts.list(id)).toEqual([]);
    expect(await isHeld('ada@x.example')).toBe(false);
    expect(await place('ada@x.example')).toMatchObject({ person: { sourceName: 'Okta' }, unitPath: '/New' });
    await read(okta, record('ada', { externalId: 'o1' }));
    expect((await place('bob@x.example')).person.status).toBe('deleted');
    expect(await stores.conflicts.handOver(id, pair(), null, LATER)).toBe(0);
  });

  it('[D4] keep people where they are, until somebody else is claimed by that address', async () => {
    await claim();
    expect(await stores.conflicts.keep(id, pair(), null, LATER)).toBe(2);
    expect(await stores.conflicts.list(id)).toEqual([]);
    expect(await isHeld('ada@x.example')).toBe(false);
    await read(okta, record('ada', { externalId: 'o1', title: 'New' }), record('bob'));
    expect(await isHeld('ada@x.example')).toBe(false);
    await read(hr, record('bob'));
    const other = await stores.directory.addByHand(id, record('ada'), LATER);
    await read(okta, record('bob'));
    await read(hr, record('ada', { externalId: 'h9' }), record('bob'));
    await read(okta, record('ada', { externalId: 'o1' }), record('bob'));
    expect(await idOf('ada@x.example')).toBe(other.id);
    expect(await isHeld('ada@x.example')).toBe(true);
  });

  it('leave alone whom the claiming source has as somebody else already', async () => {
    await read(okta, record('cy', { externalId: 'o3' }));
    await read(hr, record('ada'));
    await read(okta, record('ada', { externalId: 'o3' }));
    expect(await stores.conflicts.list(id)).toEqual([
      { fromId: hr.id, fromName: 'HR', toId: okta.id, toName: 'Okta', people: 0, apart: 1 },
    ]);
    expect(await stores.conflicts.handOver(id, pair(), null, LATER)).toBe(0);
    expect((await place('ada@x.example')).person.sourceName).toBe('HR');
    expect((await place('cy@x.example')).person.status).toBe('active');
  });

  it('are those of their own connection', async () => {
    await claim();
    const other = await connect('T0OTHER');
    expect(await stores.conflicts.list(other)).toEqual([]);
    expect(await stores.conflicts.people(other, pair(), '', 10)).toEqual([]);
    expect(await stores.conflicts.forecast(other, pair(), null, LATER)).toEqual([]);
    expect(await stores.conflicts.handOver(other, pair(), null, LATER)).toBe(0);
    expect(await stores.conflicts.keep(other, pair(), null, LATER)).toBe(0);
  });
}
