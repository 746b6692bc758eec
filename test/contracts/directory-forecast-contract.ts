import { beforeEach, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');
const HR = { name: 'HR', kind: 'csv' } as const;

export function directoryForecastContract(open: OpenStores): void {
  let directory: Stores['directory'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    directory = stores.directory;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });

  async function read(records: readonly DirectoryRecord[], complete = true) {
    const source = await directory.getOrCreateSource(id, HR.name, HR.kind, NOW);
    const work = await directory.beginImport(id, source, NOW);
    await work.upsert(records);
    return work.finish({ complete, now: NOW });
  }
  async function forecast(records: readonly DirectoryRecord[], complete = true) {
    const work = await directory.beginForecast(id, HR, LATER);
    const people = await work.read(records);
    return { people, end: await work.finish({ complete }) };
  }
  const idOf = async (email: string) => (await directory.findPersonByEmail(id, email))?.person.id ?? '';

  it('counts what an import would count, and changes nothing', async () => {
    await read([makeRecord('a@x.example'), makeRecord('b@x.example'), makeRecord('c@x.example')]);
    const before = await directory.sources(id);
    const next = [
      makeRecord('a@x.example', { title: 'New' }),
      makeRecord('b@x.example'),
      makeRecord('d@x.example'),
    ];
    const expected = { added: 1, changed: 1, removed: 1, unchanged: 1 };
    expect((await forecast(next)).end).toMatchObject(expected);
    expect(await directory.sources(id)).toEqual(before);
    expect(await directory.findPersonByEmail(id, 'd@x.example')).toBeNull();
    expect((await directory.findPersonByEmail(id, 'a@x.example'))?.person.title).toBeNull();
    expect(await read(next)).toEqual(expected);
  });

  it('no source comes to be by looking', async () => {
    const { end } = await forecast([makeRecord('a@x.example')]);
    expect(end.source).toMatchObject({
      ...HR,
      reviewedAt: null,
      lastReading: { at: LATER, people: 1, complete: true, before: null },
    });
    expect(await directory.sources(id)).toEqual([]);
  });

  it('[G2] names who is absent from a complete reading, and nobody of a partial one', async () => {
    await read([makeRecord('a@x.example'), makeRecord('b@x.example')]);
    const b = await idOf('b@x.example');
    expect([...(await forecast([makeRecord('a@x.example')])).end.absent]).toEqual([b]);
    const partial = await forecast([makeRecord('a@x.example')], false);
    expect([...partial.end.absent]).toEqual([]);
    expect(partial.end.removed).toBe(0);
    expect(partial.end.source.lastReading).toMatchObject({ people: 1, complete: false, before: 2 });
  });

  it('shows a changed person as they would stand, with the word that it is', async () => {
    await read([makeRecord('a@x.example', { unitPath: '/Sales/EMEA', groups: ['G'] })]);
    const [sales, emea] = [
      await directory.findUnit(id, '/Sales'),
      await directory.findUnit(id, '/Sales/EMEA'),
    ];
    const root = await directory.findUnit(id, '/');
    const group = await directory.findGroup(id, 'G');
    const moved = makeRecord('a@x.example', {
      status: 'suspended',
      unitPath: '/Sales/New',
      groups: ['G', 'New'],
    });
    const { people } = await forecast([moved]);
    expect(people).toMatchObject([
      {
        effect: 'changed',
        person: { id: await idOf('a@x.example'), status: 'suspended', unitId: null },
        unitPath: '/Sales/New',
        unitIds: [sales?.id, root?.id],
        groupIds: [group?.id],
        groups: ['G', 'New'],
        statusSince: LATER,
        lastWordAt: LATER,
      },
    ]);
    const [back] = (await forecast([makeRecord('a@x.example', { unitPath: '/Sales/EMEA' })])).people;
    expect(back).toMatchObject({ person: { unitId: emea?.id }, statusSince: NOW, groupIds: [] });
  });

  it('[E3] finds a deleted unit again that would be back', async () => {
    await read([makeRecord('a@x.example', { unitPath: '/Sales' })]);
    const sales = await directory.findUnit(id, '/Sales');
    await read([makeRecord('a@x.example')]);
    expect(await directory.findUnit(id, '/Sales')).toBeNull();
    const { people } = await forecast([makeRecord('a@x.example', { unitPath: '/Sales' })]);
    expect(people[0]?.unitIds[0]).toBe(sales?.id);
  });
}
