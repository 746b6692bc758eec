import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '../../src/domain/directory-record.ts';
import { planTouched } from '../../src/use-cases/plan-touched.ts';
import { applyStarted } from '../../src/use-cases/reconcile.ts';
import { type Organization, openSettled, person } from '../support/in-memory/organization.ts';

const MINUTE = 60_000;
const statusOf = ({ slack }: Organization, name: string) =>
  slack.state.accounts.get(`U${name.toUpperCase()}`)?.status;

/** What Okta says about people, and that they wait to be planned for, as a pushed change writes it. */
async function push({ ports, id }: Organization, ...records: readonly DirectoryRecord[]): Promise<void> {
  const now = ports.clock.now();
  const okta = await ports.directory.getOrCreateSource(id, 'Okta', 'scim', now);
  const work = await ports.directory.beginImport(id, okta, now);
  await work.upsert(records);
  const places = records.map(({ email }) => ports.directory.findPersonByEmail(id, email));
  const people = (await Promise.all(places)).flatMap((place) => place?.person.id ?? []);
  await ports.touched.lookAgain(id, people, now);
}

async function plan({ ports, id }: Organization): Promise<void> {
  await ports.clock.until(planTouched(ports, id));
  await ports.clock.until(applyStarted(ports, id));
}

/** Ben is in the group that gives Slack, by Okta; whatever is held for review was looked at. */
async function openWithGroup(): Promise<Organization> {
  const others = ['ada', 'cy', 'di', 'eve'];
  const organization = await openSettled(...others);
  await push(organization, person('ben', { groups: ['Shift'] }));
  await plan(organization);
  await organization.settle();
  const { ports, id } = organization;
  const [app, group] = [
    await ports.assignments.findApp(id, 'slack', true),
    await ports.directory.findGroup(id, 'Shift'),
  ];
  const rest = { seat: 'member', from: null, until: null, exclude: false, reason: null } as const;
  const subject = { kind: 'group', groupId: group?.id ?? '' } as const;
  const now = ports.clock.now();
  await ports.assignments.add(id, { appId: app?.id ?? '', subject, ...rest }, 'Olive', now);
  await ports.assignments.end(id, app?.id ?? '', { kind: 'organization' }, false, 'Olive', now);
  for (const other of others) {
    const place = await ports.directory.findPersonByEmail(id, `${other}@x.example`);
    const own = { kind: 'person', personId: place?.person.id ?? '' } as const;
    await ports.assignments.add(id, { appId: app?.id ?? '', subject: own, ...rest }, 'Olive', now);
  }
  await organization.settle();
  return organization;
}

const benOf = ({ slack }: Organization) =>
  [...slack.state.accounts.values()].find(({ email }) => email === 'ben@x.example');

describe('who was touched by a change of the directory', () => {
  it('[E3] is planned for and waits no more', async () => {
    const organization = await openSettled('ada');
    await push(organization, person('ben'));
    await plan(organization);
    expect(benOf(organization)?.status).toBe('invited');
    expect(await organization.ports.touched.nextDue(organization.id)).toBeNull();
  });

  it('[G3] together with the others: a flood is held whole', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const organization = await openSettled('ada');
    await push(organization, ...names.map((name) => person(name)));
    await plan(organization);
    await organization.settle();
    await push(organization, ...names.map((name) => person(name, { status: 'suspended' })));
    await plan(organization);
    const held = await organization.ports.holds.list(organization.id, ['open']);
    expect(held.map(({ rule }) => rule)).toEqual(names.map(() => 'G3'));
  });

  it('[G3] as one plan, be they more than a batch of rows', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    await push(organization, ...Array.from({ length: 1_200 }, (_, index) => person(`p${index}`)));
    const sizes: number[] = [];
    const save: typeof ports.plans.save = async (connectionId, saved) => {
      sizes.push(saved.operations.length);
      await ports.plans.save(connectionId, saved);
    };
    await planTouched({ ...ports, plans: { ...ports.plans, save } }, id);
    expect(sizes).toEqual([1_200]);
    expect(await ports.touched.nextDue(id)).toBeNull();
  });

  it('only has the entitlement computed where Slack is in quarantine', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    const now = ports.clock.now();
    const until = new Date(now.getTime() + MINUTE);
    await ports.connections.setQuarantine(id, { since: now, until, failures: 1, why: 'token_revoked' });
    await push(organization, person('ben'));
    const before = await ports.plans.latestAt(id);
    await plan(organization);
    expect(benOf(organization)).toBeUndefined();
    expect(await ports.plans.latestAt(id)).toEqual(before);
    expect((await ports.accounts.counts(id)).entitledWithoutAccount).toBe(1);
    expect(await ports.touched.nextDue(id)).toBeNull();
  });

  it('is looked at once more while a run is in hand that nobody can see the end of', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    await push(organization, person('ben', { status: 'suspended' }));
    const ben = await ports.directory.findPersonByEmail(id, 'ben@x.example');
    await ports.runs.withTurn(id, 'another process', () => planTouched(ports, id));
    const after = new Date(ports.clock.now().getTime() + 5_000);
    expect(await ports.touched.due(id, after, 10)).toEqual([{ personId: ben?.person.id, dueAt: after }]);
    await ports.clock.advance(5_000);
    await plan(organization);
    expect(await ports.touched.nextDue(id)).toBeNull();
  });
});

describe('[G5] who left a group', () => {
  it('is looked at again when it has settled, and goes then', async () => {
    const organization = await openWithGroup();
    const { ports, id } = organization;
    await push(organization, person('ben', { groups: [] }));
    await plan(organization);
    expect(benOf(organization)?.status).toBe('invited');
    expect(await ports.touched.nextDue(id)).toEqual(new Date(ports.clock.now().getTime() + 5 * MINUTE));
    await ports.clock.advance(4 * MINUTE);
    await plan(organization);
    expect(benOf(organization)?.status).toBe('invited');
    await ports.clock.advance(MINUTE);
    await plan(organization);
    expect(benOf(organization)?.status).toBe('inactive');
    expect(statusOf(organization, 'ada')).toBe('active');
  });
});
