import { beforeEach, expect, it } from 'vitest';
import type { Reached } from '../../src/domain/case.ts';
import type { PlacedPerson, StoredEntitlement } from '../../src/ports/entitlements.ts';
import { importPeople } from './import-people.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');

export function entitlementsContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });

  async function placed(personIds?: readonly string[]): Promise<PlacedPerson[]> {
    const people: PlacedPerson[] = [];
    for await (const batch of stores.entitlements.placedPeople(id, personIds)) people.push(...batch);
    return people;
  }

  it('[P3] streams everybody by email, with where they stand', async () => {
    const [b, a] = await importPeople(stores, id, [
      makeRecord('b@x.example', { status: 'suspended' }),
      makeRecord('A@x.example', { unitPath: '/Sales/EMEA', groups: ['Ops', 'All'] }),
    ]);
    const unitIds = [];
    for (const path of ['/Sales/EMEA', '/Sales', '/'])
      unitIds.push((await stores.directory.findUnit(id, path))?.id);
    const groups = [await stores.directory.findGroup(id, 'Ops'), await stores.directory.findGroup(id, 'All')];
    const groupIds = groups.map((group) => group?.id ?? '').sort();
    const nothing = { entitled: false, reached: null };
    expect(await placed()).toEqual([
      {
        person: a?.person,
        unitPath: '/Sales/EMEA',
        placement: { unitIds, groupIds, workspaceIds: [] },
        ...nothing,
      },
      {
        person: b?.person,
        unitPath: null,
        placement: { unitIds: [], groupIds: [], workspaceIds: [] },
        ...nothing,
      },
    ]);
  });

  it('narrows to the people asked for', async () => {
    const people = await importPeople(stores, id, [makeRecord('b@x.example'), makeRecord('a@x.example')]);
    const some = people.slice(0, 1).map(({ person }) => person.id);
    expect((await placed(some)).map(({ person }) => person.email)).toEqual(['b@x.example']);
    expect(await placed([])).toEqual([]);
  });

  it('[P4] remembers the answer and what entitled the person, instants included', async () => {
    const [a] = await importPeople(stores, id, [makeRecord('a@x.example')]);
    const personId = a?.person.id ?? '';
    const by = {
      assignmentId: 'one',
      subjectKind: 'group',
      subjectName: 'Ops',
      subjectDeleted: false,
      seat: 'guest',
      until: '2026-12-31',
      note: null,
    } as const;
    const reached: Reached = { by: [by], unitId: null, lost: { cause: 'left_group', at: NOW, by } };
    const save = (row: Omit<StoredEntitlement, 'personId'>) =>
      stores.entitlements.save(id, [{ personId, ...row }], NOW);
    await save({ entitled: true, seat: 'guest', reached });
    expect((await placed())[0]).toMatchObject({ entitled: true, reached });
    await save({ entitled: true, seat: 'guest', reached });
    await save({ entitled: false, seat: 'member', reached: { ...reached, lost: null } });
    expect((await placed())[0]).toMatchObject({ entitled: false, reached: { ...reached, lost: null } });
  });

  it('streams more people than one batch holds, each once', async () => {
    const records = Array.from({ length: 1_100 }, (_, index) => makeRecord(`p${index}@x.example`));
    const work = await stores.directory.beginImport(
      id,
      await stores.directory.getOrCreateSource(id, 'HR', 'csv', NOW),
      NOW,
    );
    await work.upsert(records);
    const emails = (await placed()).map(({ person }) => person.email);
    expect(emails).toEqual(records.map(({ email }) => email).sort());
  });
}
