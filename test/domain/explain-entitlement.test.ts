import { describe, expect, it } from 'vitest';
import type { Assignment, Subject } from '../../src/domain/assignment.ts';
import type { SubjectNames } from '../../src/domain/directory.ts';
import { type EntitlementFacts, explainEntitlement } from '../../src/domain/explain-entitlement.ts';
import {
  makeAssignment,
  makePerson,
  makePlacement,
  NOW,
  toGroup,
  toPerson,
  toUnit,
  toWorkspace,
} from '../support/domain/make.ts';

const NAMES: SubjectNames = new Map([
  ['u-emea', { name: '/Sales/EMEA', deleted: false }],
  ['u-sales', { name: '/Sales', deleted: false }],
  ['g-staff', { name: 'Staff', deleted: false }],
  ['g-gone', { name: 'Gone', deleted: true }],
  ['w-project', { name: 'Project', deleted: false }],
  ['p-ada', { name: 'Ada Lovelace', deleted: false }],
]);

function explain(assignments: readonly Assignment[], changes: Partial<EntitlementFacts> = {}) {
  const placement = makePlacement({ groupIds: ['g-staff', 'g-gone'], workspaceIds: ['w-project'] });
  return explainEntitlement(
    { person: makePerson(), unitPath: '/Sales/EMEA', placement, assignments, names: NAMES, ...changes },
    NOW,
  );
}

const give = (subject: Subject, changes: Partial<Assignment> = {}) =>
  makeAssignment({ id: `give-${subject.kind}`, subject, ...changes });
const exclude = (subject: Subject, changes: Partial<Assignment> = {}) =>
  makeAssignment({ id: `no-${subject.kind}`, subject, exclude: true, ...changes });

const ORGANIZATION: Subject = { kind: 'organization' };

describe('[E1] who is entitled', () => {
  it.each<[string, Subject, boolean]>([
    ['the organisation', ORGANIZATION, true],
    ['their own unit', toUnit('u-emea'), true],
    ['their own unit without its subtree', toUnit('u-emea', false), true],
    ['a unit above with its subtree', toUnit('u-sales'), true],
    ['a unit above without its subtree', toUnit('u-sales', false), false],
    ['another unit', toUnit('u-apac'), false],
    ['a group they are in', toGroup('g-staff'), true],
    ['a group they are not in', toGroup('g-other'), false],
    ['a deleted group whose membership is still on record', toGroup('g-gone'), false],
    ['a workspace they are in', toWorkspace('w-project'), true],
    ['themselves', toPerson('p-ada'), true],
    ['somebody else', toPerson('p-bob'), false],
  ])('an assignment to %s reaches an active person: %s %s', (_, subject, reached) => {
    expect(explain([give(subject)]).entitled).toBe(reached);
  });

  it.each(['suspended', 'deleted'] as const)('nobody %s is entitled, whatever reaches them', (status) => {
    const verdict = explain([give(toPerson('p-ada'))], { person: makePerson({ status }) });
    expect(verdict.entitled).toBe(false);
    expect(verdict.byName).toBe(false);
    expect(verdict.reachedBy.map((by) => by.subjectKind)).toEqual(['person']);
  });

  it.each<[string, Partial<Assignment>, boolean]>([
    ['starts today', { from: '2026-11-24' }, true],
    ['starts tomorrow', { from: '2026-11-25' }, false],
    ['ends today', { until: '2026-11-24' }, true],
    ['ended yesterday', { until: '2026-11-23' }, false],
    ['was withdrawn', { endedAt: new Date('2026-11-24T11:59:59Z') }, false],
  ])('dates are whole days, until included: one that %s', (_, dates, entitled) => {
    expect(explain([give(ORGANIZATION, dates)]).entitled).toBe(entitled);
  });

  it.each<[string, Subject, Subject, boolean]>([
    ['organisation loses to one of a group', ORGANIZATION, toGroup('g-staff'), false],
    ['organisation loses to one of a unit', ORGANIZATION, toUnit('u-sales'), false],
    ['organisation loses to one of the organisation', ORGANIZATION, ORGANIZATION, false],
    ['upper unit loses to one of the own unit', toUnit('u-sales'), toUnit('u-emea'), false],
    ['own unit beats one of the upper unit', toUnit('u-emea'), toUnit('u-sales'), true],
    ['unit loses to one of a group', toUnit('u-emea'), toGroup('g-staff'), false],
    ['group beats one of the own unit', toGroup('g-staff'), toUnit('u-emea'), true],
    [
      'group loses to one of a workspace, which is as near',
      toGroup('g-staff'),
      toWorkspace('w-project'),
      false,
    ],
    [
      'workspace loses to one of a group, which is as near',
      toWorkspace('w-project'),
      toGroup('g-staff'),
      false,
    ],
    ['group loses to one of the person', toGroup('g-staff'), toPerson('p-ada'), false],
    ['person beats one of a group', toPerson('p-ada'), toGroup('g-staff'), true],
    ['person loses to one of the person', toPerson('p-ada'), toPerson('p-ada'), false],
  ])('an exclusion: the assignment of the %s', (_, given, excluded, entitled) => {
    const verdict = explain([give(given), exclude(excluded)]);
    expect(verdict.entitled).toBe(entitled);
    expect(verdict.excludedBy).toHaveLength(entitled ? 0 : 1);
    expect(verdict.reachedBy).toHaveLength(entitled ? 1 : 0);
  });

  it.each<[string, Partial<Assignment>]>([
    ['over', { until: '2026-11-23' }],
    ['not yet', { from: '2026-11-25' }],
    ['withdrawn', { endedAt: new Date('2026-11-01T00:00:00Z') }],
    ['of a deleted group', { subject: toGroup('g-gone') }],
  ])('an exclusion that is %s takes nothing away', (_, changes) => {
    expect(explain([give(ORGANIZATION), exclude(toPerson('p-ada'), changes)]).entitled).toBe(true);
  });

  it('the seat is the nearest assignment’s, also where a farther one gives more', () => {
    expect(explain([give(ORGANIZATION), give(toGroup('g-staff'), { seat: 'guest' })]).seat).toBe('guest');
  });

  it('at the same nearness member goes before guest', () => {
    const verdict = explain([
      give(toGroup('g-staff'), { id: 'b', seat: 'guest' }),
      give(toWorkspace('w-project'), { id: 'a', seat: 'member' }),
    ]);
    expect(verdict.seat).toBe('member');
    expect(verdict.assignmentIds).toEqual(['a', 'b']);
  });

  it('is by name when an assignment or exclusion of this very person decides', () => {
    expect(explain([give(toPerson('p-ada'))]).byName).toBe(true);
    expect(explain([give(ORGANIZATION), exclude(toPerson('p-ada'))]).byName).toBe(true);
    expect(explain([give(ORGANIZATION), exclude(toGroup('g-staff'))]).byName).toBe(false);
    const suspended = makePerson({ status: 'suspended' });
    expect(explain([exclude(toPerson('p-ada'))], { person: suspended }).byName).toBe(true);
  });
});

describe('[E2] the reasons', () => {
  const kinds = (assignments: readonly Assignment[]) => explain(assignments).reasons.map(({ kind }) => kind);

  it('go from the record over the unit and the assignment to the verdict', () => {
    expect(explain([give(toUnit('u-sales'), { reason: 'all of sales' })]).reasons).toEqual([
      { kind: 'person', status: 'active', sourceName: 'HR', absent: false },
      { kind: 'unit', path: '/Sales/EMEA' },
      {
        kind: 'reached',
        by: {
          assignmentId: 'give-unit',
          subjectKind: 'unit',
          subjectName: '/Sales',
          subjectDeleted: false,
          seat: 'member',
          until: null,
          note: 'all of sales',
        },
      },
      { kind: 'verdict', entitled: true, seat: 'member' },
    ]);
  });

  it('of a "no" tell what is excluded and what that takes away', () => {
    expect(kinds([give(ORGANIZATION), exclude(toGroup('g-staff'))])).toEqual([
      'person',
      'unit',
      'reached',
      'excluded',
      'verdict',
    ]);
  });

  it('of a "no" tell what starts later, what is over and what was withdrawn', () => {
    const reasons = kinds([
      give(toGroup('g-staff'), { endedAt: new Date('2026-11-01T00:00:00Z') }),
      give(ORGANIZATION, { until: '2026-11-23' }),
      give(toUnit('u-sales'), { from: '2026-12-01' }),
    ]);
    expect(reasons).toEqual(['person', 'unit', 'not_yet', 'over', 'withdrawn', 'verdict']);
  });

  it('of a "no" tell the newest three withdrawals, not the whole history', () => {
    const history = Array.from({ length: 9 }, (_, day) =>
      give(ORGANIZATION, { id: `a${day}`, endedAt: new Date(Date.UTC(2026, 9, day + 1)) }),
    );
    const withdrawn = explain(history).reasons.filter((reason) => reason.kind === 'withdrawn');
    expect(withdrawn.map((reason) => reason.by.assignmentId)).toEqual(['a8', 'a7', 'a6']);
  });

  it('of a "no" say so when there is no assignment at all', () => {
    expect(kinds([])).toEqual(['person', 'unit', 'no_assignment', 'verdict']);
    expect(kinds([give(toGroup('g-other'))])).toEqual(['person', 'unit', 'no_assignment', 'verdict']);
  });

  it('say when somebody is deleted because they were missing from a reading', () => {
    const person = makePerson({ status: 'deleted', deletionEvidence: 'absent' });
    expect(explain([], { person, unitPath: null }).reasons[0]).toEqual({
      kind: 'person',
      status: 'deleted',
      sourceName: 'HR',
      absent: true,
    });
  });
});
