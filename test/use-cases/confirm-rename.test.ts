import { describe, expect, it } from 'vitest';
import { assignApp } from '../../src/use-cases/assign-app.ts';
import { confirmRename, readRenames } from '../../src/use-cases/confirm-rename.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  person,
} from '../support/in-memory/organization.ts';

const NAMES = ['ada', 'ben', 'cy', 'dan'];
const plain = { seat: 'member', from: null, until: null, exclude: false, reason: 'team' } as const;

/** Four in Sales, which has Slack, and one elsewhere; all of them settled. */
async function openSales(place: 'unit' | 'group'): Promise<Organization> {
  const organization = await openOrganization(NAMES.map((name) => member(name)));
  const { ports, id } = organization;
  await organization.directory([...NAMES.map((name) => stands(name, place, 'Sales')), person('zoe')]);
  const app = await ports.assignments.findApp(id, 'slack', true);
  const unit = await ports.directory.findUnit(id, '/Sales');
  const group = await ports.directory.findGroup(id, 'Sales');
  const subject =
    place === 'unit'
      ? ({ kind: 'unit', unitId: unit?.id ?? '', subtree: true } as const)
      : ({ kind: 'group', groupId: group?.id ?? '' } as const);
  if (app === null) throw new Error('no app');
  await assignApp(ports, id, { app, subject, ...plain }, ADMIN);
  await organization.settle();
  return organization;
}

function stands(name: string, place: 'unit' | 'group', where: string) {
  return person(name, place === 'unit' ? { unitPath: `/${where}` } : { groups: [where] });
}

describe.each(['unit', 'group'] as const)('a %s under another name', (place) => {
  async function rename(organization: Organization, names: readonly string[]) {
    const people = NAMES.map((name, at) => stands(name, place, names[at] ?? ''));
    await organization.directory([...people, person('zoe')]);
    return (await organization.sync()).plan.operations.map(({ kind, hold }) => [kind, hold?.rule ?? null]);
  }

  it('[G9] holds whoever would lose Slack by it, and lets it be said', async () => {
    const organization = await openSales(place);
    const held = await rename(organization, ['Revenue', 'Revenue', 'Revenue', 'Revenue']);
    expect(held).toEqual(NAMES.map(() => ['deactivate', 'G9']));
    const { ports, id } = organization;
    const [found] = await readRenames(ports, id);
    if (found === undefined) throw new Error('no rename was seen');
    expect([found.from.name, found.to.name, found.shared]).toEqual(
      place === 'unit' ? ['/Sales', '/Revenue', 4] : ['Sales', 'Revenue', 4],
    );
    const choice = { assignmentId: found.assignmentId, fromId: found.from.id, toId: found.to.id };
    await confirmRename(ports, id, choice, ADMIN);
    expect((await organization.sync()).plan.operations).toEqual([]);
    expect((await ports.holds.list(id, ['open'])).length).toBe(0);
    await expect(confirmRename(ports, id, choice, ADMIN)).rejects.toMatchObject({ code: 'rename_over' });
    const query = { email: null, from: null, to: null, limit: 10 };
    const events = (await ports.receipts.list(id, query)).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['assigned', 'unassigned']));
  });

  it('[G9] approved instead, it was no rename and they go', async () => {
    const organization = await openSales(place);
    await rename(organization, ['Revenue', 'Revenue', 'Revenue', 'Revenue']);
    await organization.sync({ by: ADMIN, approve: { kind: 'all' } });
    for (const name of NAMES)
      expect(await organization.account(`U${name.toUpperCase()}`)).toMatchObject({ status: 'inactive' });
  });

  it('is none where the people went different ways', async () => {
    const organization = await openSales(place);
    const held = await rename(organization, ['A', 'A', 'B', 'B']);
    expect(held.map(([, rule]) => rule)).not.toContain('G9');
  });
});
