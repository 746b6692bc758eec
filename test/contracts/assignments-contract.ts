import { beforeEach, expect, it } from 'vitest';
import type { Subject } from '../../src/domain/assignment.ts';
import type { NewAssignment } from '../../src/ports/assignments.ts';
import { importPeople } from './import-people.ts';
import { makeRecord } from './make-record.ts';
import type { OpenStores, Stores } from './stores.ts';

const NOW = new Date('2026-08-03T09:00:00.123Z');
const LATER = new Date('2026-08-04T09:00:00Z');
const EVERYBODY: Subject = { kind: 'organization' };

export function assignmentsContract(open: OpenStores): void {
  let stores: Stores;
  let id: string;
  let slackId: string;
  beforeEach(async () => {
    stores = await open();
    id = (await stores.connections.getOrCreatePending(NOW)).id;
    slackId = (await stores.assignments.findApp(id, 'slack', false))?.id ?? '';
  });
  const make = (subject: Subject, changes: Partial<NewAssignment> = {}): NewAssignment => ({
    appId: slackId,
    subject,
    seat: 'member',
    from: null,
    until: null,
    exclude: false,
    reason: null,
    ...changes,
  });
  const add = (subject: Subject, changes: Partial<NewAssignment> = {}, now = NOW) =>
    stores.assignments.add(id, make(subject, changes), 'Ada', now);

  it('lists Slack first, then the other apps by name', async () => {
    const { assignments } = stores;
    for (const name of ['zoom', 'Figma']) await assignments.findApp(id, name, true);
    expect((await assignments.apps(id)).map(({ name, slack }) => [name, slack])).toEqual([
      ['Slack', true],
      ['Figma', false],
      ['zoom', false],
    ]);
  });

  it('knows Slack in any case, and other apps by the name that they were given', async () => {
    const { assignments } = stores;
    expect(await assignments.findApp(id, ' SLACK ', true)).toEqual({
      id: slackId,
      name: 'Slack',
      slack: true,
      kind: 'chat',
    });
    expect(await assignments.findApp(id, 'Figma', false)).toBeNull();
    const figma = await assignments.findApp(id, 'Figma', true);
    expect(figma).toMatchObject({ name: 'Figma', slack: false, kind: null });
    expect(await assignments.findApp(id, 'figma', true)).toEqual(figma);
    await assignments.setAppKind(id, figma?.id ?? '', 'design');
    expect(await assignments.findApp(id, 'FIGMA', false)).toEqual({ ...figma, kind: 'design' });
  });

  it('keeps an assignment as it was given', async () => {
    const place = await importPeople(stores, id, [makeRecord('a@x.example', { unitPath: '/Sales' })]);
    const unit: Subject = { kind: 'unit', unitId: place[0]?.person.unitId ?? '', subtree: true };
    const given = make(unit, { seat: 'guest', from: '2026-08-01', until: '2026-12-31', reason: 'project' });
    const added = await stores.assignments.add(id, given, 'Ada', NOW);
    expect(added).toEqual({ ...given, id: added.id, createdAt: NOW, endedAt: null });
    expect(await stores.assignments.list(id, slackId)).toEqual([added]);
  });

  it('takes the same standing assignment given twice for one', async () => {
    const [one, other] = await Promise.all([add(EVERYBODY), add(EVERYBODY, {}, LATER)]);
    expect(other).toEqual(one);
    const until = await add(EVERYBODY, { until: '2026-12-31' }, LATER);
    expect(until.id).not.toBe(one.id);
    expect((await stores.assignments.list(id, slackId)).map((known) => known.id)).toEqual([one.id, until.id]);
  });

  it('[P4] ends the standing ones with this subject and keeps them to explain removals', async () => {
    const given = await add(EVERYBODY);
    const exclusion = await add(EVERYBODY, { exclude: true }, LATER);
    const { assignments } = stores;
    const ended = await assignments.end(id, slackId, EVERYBODY, false, 'Ada', LATER);
    expect(ended).toEqual([{ ...given, endedAt: LATER }]);
    expect(await assignments.list(id, slackId)).toEqual([{ ...given, endedAt: LATER }, exclusion]);
    expect(await assignments.end(id, slackId, EVERYBODY, false, 'Ada', LATER)).toEqual([]);
    expect((await add(EVERYBODY, {}, LATER)).id).not.toBe(given.id);
  });

  it('names what assignments point to, deleted or not', async () => {
    const ada = makeRecord('a@x.example', { unitPath: '/Sales', groups: ['Ops'] });
    const [place] = await importPeople(stores, id, [ada]);
    const group = await stores.directory.findGroup(id, 'Ops');
    const person = { kind: 'person', personId: place?.person.id ?? '' } as const;
    await add(EVERYBODY);
    await add({ kind: 'unit', unitId: place?.person.unitId ?? '', subtree: true });
    await add({ kind: 'group', groupId: group?.id ?? '' });
    await add(person);
    await importPeople(stores, id, [{ ...ada, groups: [] }]);
    expect(await stores.assignments.subjectNames(id, slackId)).toEqual(
      new Map([
        [place?.person.unitId, { name: '/Sales', deleted: false }],
        [group?.id, { name: 'Ops', deleted: true }],
        [person.personId, { name: 'a Example', deleted: false }],
      ]),
    );
  });

  it('puts other terms in the place of one assignment, once', async () => {
    const given = await add(EVERYBODY, { reason: 'all of us' });
    const other = await add(EVERYBODY, { until: '2026-12-31' });
    const terms = { seat: 'guest', from: '2026-09-01', until: null } as const;
    const change = () => stores.assignments.change(id, given.id, terms, 'Ada', LATER);
    const changed = await change();
    expect(changed?.ended).toEqual({ ...given, endedAt: LATER });
    expect(changed?.added).toEqual({ ...given, ...terms, id: changed?.added.id, createdAt: LATER });
    expect(await change()).toBeNull();
    expect(await stores.assignments.change(id, 'no-such-id', terms, 'Ada', LATER)).toBeNull();
    const standing = (await stores.assignments.list(id, slackId)).filter(({ endedAt }) => endedAt === null);
    expect(standing.map((one) => one.id)).toEqual([other.id, changed?.added.id]);
  });

  it('counts the active people of each subject', async () => {
    const [a] = await importPeople(stores, id, [
      makeRecord('a@x.example', { unitPath: '/Sales/EMEA', groups: ['Ops'] }),
      makeRecord('b@x.example', { unitPath: '/Sales' }),
      makeRecord('c@x.example', { unitPath: '/Sales', groups: ['Ops'], status: 'suspended' }),
    ]);
    const unitId = (await stores.directory.findUnit(id, '/Sales'))?.id ?? '';
    const groupId = (await stores.directory.findGroup(id, 'Ops'))?.id ?? '';
    const workspaceId = (await stores.workspaces.create(id, 'Project', NOW))?.id ?? '';
    const personId = a?.person.id ?? '';
    await stores.workspaces.addMembers(id, workspaceId, [personId], 'Ada', NOW);
    const subjects: [Subject, number][] = [
      [EVERYBODY, 2],
      [{ kind: 'unit', unitId, subtree: true }, 2],
      [{ kind: 'unit', unitId, subtree: false }, 1],
      [{ kind: 'group', groupId }, 1],
      [{ kind: 'workspace', workspaceId }, 1],
      [{ kind: 'person', personId }, 1],
    ];
    const expected = new Map<string, number>();
    for (const [subject, count] of subjects) expected.set((await add(subject)).id, count);
    const counted = await stores.assignments.countPeople(id, [...expected.keys()]);
    expect([...counted].sort()).toEqual([...expected].sort());
    await stores.workspaces.delete(id, workspaceId, LATER);
    expect([...(await stores.assignments.countPeople(id, [...expected.keys()])).values()]).toContain(0);
  });

  it('answers the apps that reach a person, and through what', async () => {
    const records = [
      makeRecord('a@x.example', { unitPath: '/Sales/EMEA', groups: ['Ops'] }),
      makeRecord('b@x.example', { unitPath: '/Sales' }),
    ];
    const [a, b] = await importPeople(stores, id, records);
    const figma = await stores.assignments.findApp(id, 'Figma', true);
    const sales = await stores.directory.findUnit(id, '/Sales');
    const ops = await stores.directory.findGroup(id, 'Ops');
    const subtree = await add({ kind: 'unit', unitId: sales?.id ?? '', subtree: true });
    const node = await add({ kind: 'unit', unitId: sales?.id ?? '', subtree: false }, {}, LATER);
    const byGroup = await add({ kind: 'group', groupId: ops?.id ?? '' }, { appId: figma?.id ?? '' }, LATER);
    await add({ kind: 'person', personId: a?.person.id ?? '' }, { exclude: true }, LATER);
    const slack = { id: slackId, name: 'Slack', slack: true, kind: 'chat' };
    const of = async (personId: string | undefined) => {
      const apps = await stores.assignments.appsOf(id, personId ?? '');
      return apps.map(({ app, assignment }) => [app, assignment.id]);
    };
    const toSorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(toSorted(await of(a?.person.id))).toEqual(
      toSorted([
        [slack, subtree.id],
        [figma, byGroup.id],
      ]),
    );
    expect(toSorted(await of(b?.person.id))).toEqual(
      toSorted([
        [slack, subtree.id],
        [slack, node.id],
      ]),
    );
  });
}
