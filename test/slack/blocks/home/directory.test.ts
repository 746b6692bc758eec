import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../../src/domain/assignment.ts';
import { ACTIONS, actionId } from '../../../../src/slack/action-ids.ts';
import { assignmentsView } from '../../../../src/slack/blocks/home/assignments-view.ts';
import { homeMetadata } from '../../../../src/slack/blocks/home/home-frame.ts';
import { peopleView } from '../../../../src/slack/blocks/home/people-view.ts';
import { firstPage, nextPage } from '../../../../src/slack/blocks/list-position.ts';
import { personView } from '../../../../src/slack/blocks/modals/person-view.ts';
import type { PersonRow } from '../../../../src/slack/blocks/parts/person-row.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import type { ListedAssignment } from '../../../../src/use-cases/list-assignments.ts';
import { actionIdsOf, expectValidView, wording } from '../../../support/block-kit.ts';
import { HOSTILE_NAME_LIST, withAnyName } from '../../../support/hostile-names.ts';
import { connectionNamed, NOW, operationNamed, reasonsNamed } from '../../../support/view-models.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });
const ID = '0195f0c8-7e4a-7c3e-9d3f-0123456789ab';

const frameNamed = (name: string) => ({
  connection: { connection: connectionNamed(name), problem: null, connectUrl: null, mayConfigure: true },
  mayAsk: true,
  held: 3,
  drift: 2,
});

const rowNamed = (name: string, change: Partial<PersonRow> = {}): PersonRow => ({
  id: ID,
  email: name,
  name,
  status: 'active',
  unitPath: name,
  entitled: true,
  account: null,
  changeable: true,
  ...change,
});

function peopleNamed(name: string, total: number, rows?: readonly PersonRow[]) {
  const position = nextPage(firstPage<'all'>('all', name), 'c'.repeat(400));
  const shown = rows ?? Array.from({ length: Math.min(15, total) }, () => rowNamed(name));
  const next = 'd'.repeat(400);
  return peopleView(texts, { frame: frameNamed(name), rows: shown, position, pageSize: 15, next, total });
}

const listed = (
  name: string,
  subject: Subject,
  change: Partial<ListedAssignment> = {},
): ListedAssignment => ({
  assignment: {
    id: ID,
    appId: ID,
    subject,
    seat: 'guest',
    from: '2026-12-01',
    until: '2026-12-31',
    exclude: false,
    reason: name,
    createdAt: NOW,
    endedAt: null,
  },
  subjectName: name,
  subjectDeleted: false,
  state: 'standing',
  people: 12_000,
  ...change,
});

function assignmentsNamed(name: string, rows: readonly ListedAssignment[], search: string | null = name) {
  const position = nextPage(firstPage<'all'>('all', search), ID);
  const counts = { next: ID, total: rows.length, standing: rows.length };
  return assignmentsView(texts, { frame: frameNamed(name), rows, position, pageSize: 15, ...counts });
}

const WORKSPACE = { kind: 'workspace', workspaceId: ID } as const;

function expectFits(name: string) {
  for (const total of [0, 1, 100_000]) expectValidView(peopleNamed(name, total));
  expectValidView(assignmentsNamed(name, []));
  expectValidView(
    assignmentsNamed(
      name,
      Array.from({ length: 15 }, () => listed(name, WORKSPACE)),
    ),
  );
  const profile = {
    name,
    email: name,
    title: name,
    status: 'active' as const,
    sourceName: name,
    unitPath: name,
    groups: Array.from({ length: 200 }, () => name),
    workspaces: [name],
  };
  const app = { name, kind: 'design', seat: 'member', subjectKind: 'workspace', subjectName: name } as const;
  expectValidView(
    personView(texts, {
      name,
      organizationProfile: profile,
      workspaceProfile: profile,
      apps: Array.from({ length: 100 }, () => app),
      reasons: reasonsNamed(name),
      operation: operationNamed(name),
      drift: null,
    }),
  );
}

describe('every view of the directory', () => {
  it.each(HOSTILE_NAME_LIST)('is one that Slack takes, with a name that is %s', (_, name) =>
    expectFits(name),
  );

  it('is one that Slack takes, with any name', () => withAnyName(expectFits));
});

describe('the people tab', () => {
  it('says where somebody stands, and offers what fits', () => {
    const account = (status: 'active' | 'inactive') => ({ id: 'U1', status, role: null });
    const rows = [
      rowNamed('Ada'),
      rowNamed('Ben', { status: 'suspended' }),
      rowNamed('Cid', { account: account('inactive') }),
      rowNamed('Dan', { account: account('active') }),
      rowNamed('Eve', { account: account('active'), changeable: false }),
    ];
    const view = peopleNamed('x', 5, rows);
    expect(wording(view)).toContain('Active in the directory · Should have Slack · No account');
    expect(wording(view)).toContain('Account: deactivated');
    const offered = view.blocks
      .filter(({ type }) => type === 'section')
      .map((block) => [...JSON.stringify(block).matchAll(/"value":"(\w+):/gu)].map(([, verb]) => verb));
    expect(offered.slice(-5)).toEqual([
      ['show', 'why', 'invite'],
      ['show', 'why'],
      ['show', 'why', 'activate'],
      ['show', 'why', 'deactivate'],
      ['show', 'why'],
    ]);
  });

  it('has inputs of its own, so that what was chosen in another list does not stay in them', () => {
    const own = ({ blocks }: ReturnType<typeof peopleNamed>) =>
      blocks.map(({ block_id: id }) => id).filter((id) => /^(?:search|filter)/u.test(id ?? ''));
    expect(own(peopleNamed('x', 1))).toEqual(['search.people', 'filter.people']);
    expect(own(assignmentsNamed('x', []))).toEqual(['search.assignments', 'filter.assignments']);
  });

  it('leads on within its own list, and remembers where it stands', () => {
    const view = peopleNamed('ada', 100_000);
    expect(wording(view)).toContain('16–30 of 100,000');
    expect(actionIdsOf(view)).toContain(actionId(ACTIONS.homePage, 'next'));
    expect(JSON.stringify(view)).toContain('\\"tab\\":\\"people\\"');
    expect(homeMetadata.parse(view.private_metadata)).toMatchObject({ tab: 'people', position: { page: 1 } });
  });
});

describe('the assignments tab', () => {
  it('says to whom, with which seat, from when to when, and how many people that is', () => {
    const rows = [
      listed('', { kind: 'organization' }, { people: 1 }),
      listed('/Sales', { kind: 'unit', unitId: ID, subtree: true }, { state: 'over' }),
      listed('Old', WORKSPACE, { subjectDeleted: true }),
    ];
    const said = wording(assignmentsNamed('x', rows));
    expect(said).toContain('*The whole organization*');
    expect(said).toContain('1 person now');
    expect(said).toContain('Org unit · Guest seat · from Dec 1, 2026 · until Dec 31, 2026');
    expect(said).toContain('over');
    expect(said).toContain('deleted');
  });

  it('changes an assignment, ends anything, and opens only a workspace that stands', () => {
    const exclusion = listed('Ada', { kind: 'person', personId: ID });
    const rows = [
      listed('Project', WORKSPACE),
      { ...exclusion, assignment: { ...exclusion.assignment, exclude: true } },
    ];
    const [one, other] = assignmentsNamed('x', rows)
      .blocks.filter((block) => JSON.stringify(block).includes(ACTIONS.assignmentMenu))
      .map((block) => JSON.stringify(block));
    for (const verb of ['change', 'end', 'workspace']) expect(one).toContain(`"${verb}:${ID}"`);
    expect(other).toContain('end:');
    expect(other).not.toContain('change:');
  });

  it('says so where nothing gives Slack to anybody', () => {
    expect(wording(assignmentsNamed('x', [], null))).toContain('Slack is not assigned to anybody');
  });
});
