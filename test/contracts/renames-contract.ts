import { beforeEach, expect, it } from 'vitest';
import type { Subject } from '../../src/domain/assignment.ts';
import type { LossCause } from '../../src/domain/cause.ts';
import { importPeople } from './import-people.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const WHO = ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'];

export function renamesContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
  });

  const inUnits = (paths: readonly string[]) =>
    importPeople(
      stores,
      id,
      WHO.map((email, at) => makeRecord(email, { unitPath: paths[at] ?? null })),
    );
  const inGroups = (names: readonly string[]) =>
    importPeople(
      stores,
      id,
      WHO.map((email, at) => makeRecord(email, { groups: names[at] ? [names[at]] : [] })),
    );
  const unitId = async (path: string) => (await stores.directory.findUnit(id, path))?.id ?? '';
  const groupId = async (name: string) => (await stores.directory.findGroup(id, name))?.id ?? '';

  /** What the comparison remembers of these people, who stood in this unit. */
  async function lose(subject: Subject, cause: LossCause, who: readonly string[], unit: string | null) {
    const app = await stores.assignments.findApp(id, 'slack', true);
    const given = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
    const { id: assignmentId } = await stores.assignments.add(
      id,
      { appId: app?.id ?? '', subject, ...given },
      'Ada',
      NOW,
    );
    const by = {
      assignmentId,
      subjectKind: subject.kind,
      subjectName: 'it',
      subjectDeleted: true,
      seat: 'member',
      until: null,
      note: null,
    } as const;
    const reached = { by: [by], unitId: unit, lost: { cause, at: NOW, by } };
    const rows = [];
    for (const email of who) {
      const personId = (await stores.directory.findPersonByEmail(id, email))?.person.id ?? '';
      rows.push({ personId, entitled: false, seat: 'member' as const, reached });
    }
    await stores.entitlements.save(id, rows, NOW);
    return assignmentId;
  }

  it('[G9] finds where the people of a unit went that the file no longer names', async () => {
    await inUnits(['/Sales/EMEA', '/Sales', '/Sales', '/Ops']);
    const sales = await unitId('/Sales');
    await inUnits(['/Revenue/EMEA', '/Revenue', '/Ops', '/Ops']);
    const subject = { kind: 'unit', unitId: sales, subtree: true } as const;
    const assignmentId = await lose(subject, 'unit_deleted', WHO.slice(0, 3), null);
    const found = await stores.renames.candidates(id);
    const common = { assignmentId, kind: 'unit', from: { id: sales, name: '/Sales' }, lost: 3 };
    expect(found.toSorted((a, b) => (a.to.name < b.to.name ? -1 : 1))).toEqual([
      { ...common, to: { id: await unitId('/'), name: '/' }, shared: 3, members: 4 },
      { ...common, to: { id: await unitId('/Ops'), name: '/Ops' }, shared: 1, members: 2 },
      { ...common, to: { id: await unitId('/Revenue'), name: '/Revenue' }, shared: 2, members: 2 },
      { ...common, to: { id: await unitId('/Revenue/EMEA'), name: '/Revenue/EMEA' }, shared: 1, members: 1 },
    ]);
  });

  it('[G9] finds it for a unit below the assigned one, which stays', async () => {
    await inUnits(['/Sales/EMEA', '/Sales', '/Sales', '/Ops']);
    const [sales, emea] = [await unitId('/Sales'), await unitId('/Sales/EMEA')];
    await inUnits(['/Europe', '/Sales', '/Sales', '/Ops']);
    await lose({ kind: 'unit', unitId: sales, subtree: true }, 'unit_deleted', WHO.slice(0, 1), emea);
    const found = await stores.renames.candidates(id);
    expect(found.map(({ from, to }) => `${from.name} ${to.name}`).sort()).toEqual([
      '/Sales/EMEA /',
      '/Sales/EMEA /Europe',
    ]);
  });

  it('[G9] finds where the people of a group went that the file no longer names', async () => {
    await inGroups(['eng', 'eng', 'eng', 'all']);
    const eng = await groupId('eng');
    await inGroups(['engineers', 'engineers', 'all', 'all']);
    const assignmentId = await lose({ kind: 'group', groupId: eng }, 'group_deleted', WHO.slice(0, 3), null);
    const common = { assignmentId, kind: 'group', from: { id: eng, name: 'eng' }, lost: 3 };
    const found = await stores.renames.candidates(id);
    expect(found.toSorted((a, b) => (a.to.name < b.to.name ? -1 : 1))).toEqual([
      { ...common, to: { id: await groupId('all'), name: 'all' }, shared: 1, members: 2 },
      { ...common, to: { id: await groupId('engineers'), name: 'engineers' }, shared: 2, members: 2 },
    ]);
  });

  it('[G9] finds it while the file is still being read, when its people have only moved', async () => {
    await inUnits(['/Sales', '/Sales', '/Sales', '/Ops']);
    const sales = await unitId('/Sales');
    const subject = { kind: 'unit', unitId: sales, subtree: true } as const;
    const source = await stores.directory.getOrCreateSource(id, 'HR', 'csv', NOW);
    const work = await stores.directory.beginImport(id, source, NOW);
    const moved = WHO.map((email, at) => makeRecord(email, { unitPath: at < 3 ? '/Revenue' : '/Ops' }));
    await work.upsert(moved);
    await lose(subject, 'moved', WHO.slice(0, 3), sales);
    const names = async () =>
      (await stores.renames.candidates(id)).map(({ from, to }) => `${from.name} ${to.name}`);
    expect(await names()).toContain('/Sales /Revenue');
    await work.finish({ complete: true, now: NOW });
    expect(await names()).toContain('/Sales /Revenue');
  });

  it('finds nothing where the place is still there, or something else was the cause', async () => {
    await inUnits(['/Sales', '/Sales', '/Ops', '/Ops']);
    const subject = { kind: 'unit', unitId: await unitId('/Sales'), subtree: true } as const;
    await lose(subject, 'unit_deleted', WHO.slice(0, 2), null);
    expect(await stores.renames.candidates(id)).toEqual([]);
    await inUnits(['/Ops', '/Ops', '/Ops', '/Ops']);
    expect(await stores.renames.candidates(id)).not.toEqual([]);
    await lose(subject, 'unassigned', WHO.slice(0, 2), null);
    expect(await stores.renames.candidates(id)).toEqual([]);
  });
}
