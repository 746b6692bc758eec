import { beforeEach, expect, it } from 'vitest';
import { importPeople } from './import-people.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const NOBODY = '00000000-0000-4000-8000-000000000000';

export function workspacesContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  let people: readonly string[];
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    const places = await importPeople(stores, id, [makeRecord('b@x.example'), makeRecord('a@x.example')]);
    people = places.map(({ person }) => person.id);
  });
  const create = async (name: string) => {
    const made = await stores.workspaces.create(id, name, NOW);
    if (made === null) throw new Error(`${name} was taken`);
    return made;
  };

  it('makes one, once for every spelling of its name', async () => {
    const made = await create('  Projekt Ü ');
    expect(made).toMatchObject({ name: 'Projekt Ü', deleted: false });
    expect(await stores.workspaces.create(id, 'projekt u', NOW)).toBeNull();
    expect(await stores.directory.findWorkspace(id, 'PROJEKT Ü')).toEqual(made);
    expect(await stores.workspaces.get(id, made.id)).toEqual(made);
    expect(await stores.workspaces.get(id, 'no-such-id')).toBeNull();
  });

  it('renames to what nobody else is called, its own other spelling too', async () => {
    const { id: one } = await create('One');
    await create('Two');
    expect(await stores.workspaces.rename(id, one, 'two', NOW)).toBeNull();
    expect(await stores.workspaces.rename(id, one, 'ONE', NOW)).toMatchObject({ id: one, name: 'ONE' });
    expect(await stores.workspaces.rename(id, NOBODY, 'Three', NOW)).toBeNull();
  });

  it('adds and removes people, and says whom that changed', async () => {
    const { id: one } = await create('One');
    const [b = '', a = ''] = people;
    const add = (ids: readonly string[]) => stores.workspaces.addMembers(id, one, ids, 'Ada', NOW);
    expect(await add([b, NOBODY])).toEqual([b]);
    expect(await add([b, a])).toEqual([a]);
    const members = await stores.workspaces.members(id, one, 10);
    expect(members.map(({ email }) => email)).toEqual(['a@x.example', 'b@x.example']);
    expect(await stores.workspaces.members(id, one, 1)).toHaveLength(1);
    expect(await stores.workspaces.memberIds(id, one)).toEqual([...people].sort());
    expect((await stores.directory.getPerson(id, a))?.workspaces).toEqual(['One']);
    expect(await stores.workspaces.removeMembers(id, one, [a, NOBODY])).toEqual([a]);
    expect(await stores.workspaces.removeMembers(id, one, [a])).toEqual([]);
  });

  it('[E3] a deleted one reaches nobody, and its members stay on record to name the loss', async () => {
    const { id: one } = await create('One');
    await stores.workspaces.addMembers(id, one, people, 'Ada', NOW);
    expect(await stores.workspaces.delete(id, one, NOW)).toBe(true);
    expect(await stores.workspaces.delete(id, one, NOW)).toBe(false);
    expect(await stores.directory.findWorkspace(id, 'One')).toBeNull();
    expect(await stores.workspaces.get(id, one)).toMatchObject({ deleted: true });
    expect(await stores.workspaces.memberIds(id, one)).toEqual([...people].sort());
    expect(await stores.workspaces.addMembers(id, one, people, 'Ada', NOW)).toEqual([]);
    expect(await stores.workspaces.removeMembers(id, one, people)).toEqual([]);
    for await (const placed of stores.entitlements.placedPeople(id))
      for (const { placement } of placed) expect(placement.workspaceIds).toEqual([]);
  });

  it('gives the name of a deleted one to a new one, without its members', async () => {
    const { id: one } = await create('One');
    await stores.workspaces.addMembers(id, one, people, 'Ada', NOW);
    await stores.workspaces.delete(id, one, NOW);
    const again = await create('One');
    expect(again.id).not.toBe(one);
    expect(await stores.workspaces.memberIds(id, again.id)).toEqual([]);
  });
}
