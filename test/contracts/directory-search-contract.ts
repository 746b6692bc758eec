import { beforeEach, expect, it } from 'vitest';
import { importPeople } from './import-people.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');

export function directorySearchContract(open: OpenStores): void {
  let directory: Stores['directory'];
  let id: string;
  beforeEach(async () => {
    const stores = await open();
    directory = stores.directory;
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    await importPeople(stores, id, [
      makeRecord('ada@x.example', {
        givenName: 'Ada',
        familyName: 'Lovelace',
        unitPath: '/Sales/EMEA',
        groups: ['Engineers'],
      }),
      makeRecord('adam@x.example', {
        givenName: 'Adam',
        familyName: 'Müller',
        groups: ['engineers', 'Ops'],
      }),
      makeRecord('grace@x.example', {
        givenName: 'Grace',
        familyName: 'Hopper',
        secondaryEmails: ['ada@y.example'],
      }),
      makeRecord('jun@x.example', { givenName: '준', familyName: '김철수' }),
    ]);
  });
  const search = async (text: string, limit = 10) =>
    (await directory.searchPeople(id, text, limit)).map(({ person }) => person.email);

  it('finds people by part of a name or an address, best first', async () => {
    expect(await search('ada@x.example')).toEqual(['ada@x.example']);
    expect((await search('ada')).slice(0, 2)).toEqual(['ada@x.example', 'adam@x.example']);
    expect(await search('ada')).toHaveLength(3);
    expect(await search('ada', 1)).toEqual(['ada@x.example']);
    expect(await search('hop gra')).toEqual(['grace@x.example']);
    expect(await search('MULLER')).toEqual(['adam@x.example']);
    expect(await search('철수')).toEqual(['jun@x.example']);
  });

  it('takes wildcards and quotes for what they are', async () => {
    expect(await search('%')).toEqual([]);
    expect(await search("a_a'; DROP TABLE people; --")).toEqual([]);
  });

  it('finds a unit or group by its exact name, or by the only one that is alike', async () => {
    expect((await directory.findUnit(id, 'sales/emea/'))?.path).toBe('/Sales/EMEA');
    expect((await directory.findGroup(id, 'ops'))?.name).toBe('Ops');
    expect((await directory.findGroup(id, 'engineers'))?.name).toBe('engineers');
    expect(await directory.findGroup(id, 'ENGINEERS')).toBeNull();
    expect(await directory.findWorkspace(id, 'Contractors')).toBeNull();
  });

  it('lists units and groups by part of their name', async () => {
    expect((await directory.listUnits(id, '', 10)).map(({ path }) => path)).toEqual([
      '/',
      '/Sales',
      '/Sales/EMEA',
    ]);
    expect((await directory.listUnits(id, 'eme', 10)).map(({ path }) => path)).toEqual(['/Sales/EMEA']);
    expect((await directory.listGroups(id, 'op', 10)).map(({ name }) => name)).toEqual(['Ops']);
    expect(await directory.listGroups(id, '', 2)).toHaveLength(2);
    expect(await directory.listWorkspaces(id, '', 10)).toEqual([]);
  });

  it('answers null for whom it does not know', async () => {
    expect(await directory.getPerson(id, 'no-such-person')).toBeNull();
    expect(await directory.findPersonByEmail(id, 'nobody@x.example')).toBeNull();
  });
}
