import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/domain/assignment.ts';
import type { Reached } from '../../src/domain/case.ts';
import type { LossCause } from '../../src/domain/cause.ts';
import type { Placement } from '../../src/domain/directory.ts';
import { type EntitlementFacts, explainEntitlement } from '../../src/domain/explain-entitlement.ts';
import { rememberReached } from '../../src/domain/remember-reached.ts';
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

const LATER = { at: new Date('2026-11-26T08:00:00Z'), today: '2026-11-26' };
const EVEN_LATER = { at: new Date('2026-11-27T08:00:00Z'), today: '2026-11-27' };
const WITHDRAWN_AT = new Date('2026-11-25T17:00:00Z');

function look(previous: Reached | null, changes: Partial<EntitlementFacts>, now = LATER): Reached | null {
  const facts: EntitlementFacts = {
    person: makePerson(),
    unitPath: null,
    placement: makePlacement({ groupIds: ['g-staff'], workspaceIds: ['w-project'] }),
    assignments: [],
    names: new Map(),
    ...changes,
  };
  return rememberReached(previous, explainEntitlement(facts, now), facts, now);
}

const names = (id: string, deleted: boolean) => new Map([[id, { name: id, deleted }]]);
const placed = (changes: Partial<Placement>) =>
  makePlacement({ groupIds: ['g-staff'], workspaceIds: ['w-project'], ...changes });

describe('[P4] what entitled a person, and how it went away', () => {
  it('remembers what reaches them, and where they stand', () => {
    const reached = look(null, { assignments: [makeAssignment({ subject: toGroup('g-staff') })] });
    expect(reached?.by.map((by) => by.assignmentId)).toEqual(['a-org']);
    expect(reached?.unitId).toBe('u-emea');
    expect(reached?.lost).toBeNull();
  });

  it('counts a suspended person as reached', () => {
    const person = makePerson({ status: 'suspended' });
    expect(look(null, { person, assignments: [makeAssignment()] })).not.toBeNull();
  });

  it('knows nothing of somebody whom no assignment ever reached', () => {
    expect(look(null, { assignments: [makeAssignment({ subject: toGroup('g-other') })] })).toBeNull();
    expect(look(null, { assignments: [makeAssignment({ endedAt: WITHDRAWN_AT })] })).toBeNull();
  });

  const toStaff = makeAssignment({ subject: toGroup('g-staff') });
  const toSales = makeAssignment({ subject: toUnit('u-sales') });
  const toProject = makeAssignment({ subject: toWorkspace('w-project') });
  it.each<[LossCause, Assignment, Partial<EntitlementFacts>]>([
    ['unassigned', toStaff, { assignments: [{ ...toStaff, endedAt: WITHDRAWN_AT }] }],
    ['unassigned', toStaff, { assignments: [] }],
    ['ended', { ...toStaff, until: '2026-11-25' }, { assignments: [{ ...toStaff, until: '2026-11-25' }] }],
    [
      'excluded',
      toStaff,
      { assignments: [toStaff, makeAssignment({ id: 'no', subject: toPerson('p-ada'), exclude: true })] },
    ],
    ['moved', toSales, { placement: placed({ unitIds: ['u-hr', 'u-root'] }) }],
    ['left_group', toStaff, { placement: placed({ groupIds: [] }) }],
    ['left_workspace', toProject, { placement: placed({ workspaceIds: [] }) }],
    ['group_deleted', toStaff, { placement: placed({ groupIds: [] }), names: names('g-staff', true) }],
    ['group_deleted', toStaff, { names: names('g-staff', true) }],
    ['unit_deleted', toSales, { placement: placed({ unitIds: [] }), names: names('u-sales', true) }],
    ['unit_deleted', toSales, { placement: placed({ unitIds: ['u-root'] }), names: names('u-emea', true) }],
    ['workspace_deleted', toProject, { names: names('w-project', true) }],
    [
      'group_deleted',
      toStaff,
      { assignments: [{ ...toStaff, endedAt: WITHDRAWN_AT }], names: names('g-staff', true) },
    ],
  ])('names the loss: %s', (cause, assignment, changes) => {
    const before = look(null, { assignments: [assignment] }, NOW);
    const after = look(before, { assignments: [assignment], ...changes });
    expect(after?.lost?.cause).toBe(cause);
    expect(after?.by).toEqual(before?.by);
  });

  it('is no loss while something else still reaches them', () => {
    const everybody = makeAssignment({ id: 'a-all' });
    const before = look(null, { assignments: [toStaff, everybody] }, NOW);
    const after = look(before, { assignments: [toStaff, everybody], placement: placed({ groupIds: [] }) });
    expect(after?.by.map((by) => by.assignmentId)).toEqual(['a-all']);
    expect(after?.lost).toBeNull();
  });

  it('says nothing about the groups of a deleted person, whose record lost them with everything else', () => {
    const before = look(null, { assignments: [toStaff] }, NOW);
    const person = makePerson({ status: 'deleted', deletionEvidence: 'absent', unitId: null });
    const placement: Placement = { unitIds: [], groupIds: [], workspaceIds: [] };
    expect(look(before, { assignments: [toStaff], person, placement })).toEqual(before);
  });
});

describe('[G5] the clock of a loss', () => {
  const toStaff = makeAssignment({ subject: toGroup('g-staff') });
  const before = look(null, { assignments: [toStaff] }, NOW);

  it('starts when somebody withdrew the assignment', () => {
    const lost = look(before, { assignments: [{ ...toStaff, endedAt: WITHDRAWN_AT }] })?.lost;
    expect(lost?.at).toEqual(WITHDRAWN_AT);
  });

  it('starts when anything else was first seen, and keeps running', () => {
    const gone = { assignments: [toStaff], placement: placed({ groupIds: [] }) };
    const lost = look(before, gone);
    expect(lost?.lost?.at).toEqual(LATER.at);
    const still = look(lost, { ...gone, assignments: [{ ...toStaff, endedAt: WITHDRAWN_AT }] }, EVEN_LATER);
    expect(still).toEqual(lost);
  });

  it('is gone when the person is entitled again', () => {
    const lost = look(before, { assignments: [toStaff], placement: placed({ groupIds: [] }) });
    expect(look(lost, { assignments: [toStaff] }, EVEN_LATER)?.lost).toBeNull();
  });

  it('names anew what keeps somebody out once the exclusion has gone', () => {
    const exclusion = makeAssignment({ id: 'no', subject: toPerson('p-ada'), exclude: true });
    const excluded = look(before, { assignments: [toStaff, exclusion] });
    const freed = look(
      excluded,
      {
        assignments: [toStaff, { ...exclusion, endedAt: WITHDRAWN_AT }],
        placement: placed({ groupIds: [] }),
      },
      EVEN_LATER,
    );
    expect(freed?.lost).toMatchObject({ cause: 'left_group', at: EVEN_LATER.at });
  });
});
