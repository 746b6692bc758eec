import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/domain/assignment.ts';
import type { Now } from '../../src/domain/plain-date.ts';
import { inWords } from '../support/domain/decided.ts';
import {
  makeAccount,
  makeAccountMemory,
  makeAssignment,
  makePerson,
  makePersonMemory,
  makePlacement,
  SETTING,
  toGroup,
  toPerson,
  toUnit,
  toWorkspace,
} from '../support/domain/make.ts';
import { casesOf, verdictsOf, type World, type WorldPerson } from '../support/domain/world.ts';

const TOMORROW: Now = { at: new Date('2026-11-25T12:00:00Z'), today: '2026-11-25' };

const ADA: WorldPerson = {
  person: makePerson(),
  placement: makePlacement({ groupIds: ['g-staff'], workspaceIds: ['w-project'] }),
  memory: makePersonMemory(),
  linkedTo: 'U1',
};

function worldOf(assignments: readonly Assignment[], changes: Partial<WorldPerson> = {}): World {
  return {
    people: [{ ...ADA, ...changes }],
    accounts: [{ account: makeAccount(), memory: makeAccountMemory() }],
    assignments,
    names: new Map(),
  };
}

/** The world of today as it is remembered, so that tomorrow's comparison knows what was. */
function remembered(world: World): World {
  const [first] = casesOf(world, SETTING);
  if (first?.kind !== 'person') throw new Error('the first case is the person');
  return { ...world, people: world.people.map((one) => ({ ...one, memory: first.memory })) };
}

const to = (subject: Assignment['subject'], changes: Partial<Assignment> = {}) =>
  makeAssignment({ subject, ...changes });
const person = (changes: Partial<WorldPerson>) => (world: World) => ({
  ...world,
  people: world.people.map((one) => ({ ...one, ...changes })),
});
const placed = (changes: Parameters<typeof makePlacement>[0]) =>
  person({ placement: makePlacement({ groupIds: ['g-staff'], workspaceIds: ['w-project'], ...changes }) });
const status = (changes: Parameters<typeof makePerson>[0]) => person({ person: makePerson(changes) });
const deleted = (id: string) => (world: World) => ({
  ...world,
  names: new Map([[id, { name: id, deleted: true }]]),
});
const assignments = (change: (one: Assignment) => Assignment) => (world: World) => ({
  ...world,
  assignments: world.assignments.map(change),
});
const withdrawn = assignments((one) => ({ ...one, endedAt: TOMORROW.at }));

describe('[E3] what happens between two comparisons, and what the second one does about it', () => {
  it.each<[string, Assignment, (world: World) => World, string]>([
    ['unassigned from the organisation', makeAssignment(), withdrawn, 'deactivate unassigned'],
    ['unassigned by name', to(toPerson('p-ada')), withdrawn, 'deactivate unassigned'],
    ['suspended', makeAssignment(), status({ status: 'suspended' }), 'deactivate suspended'],
    [
      'deleted',
      makeAssignment(),
      status({ status: 'deleted', deletionEvidence: 'said' }),
      'deactivate deleted',
    ],
    [
      'moved to another unit',
      to(toUnit('u-sales')),
      placed({ unitIds: ['u-hr', 'u-root'] }),
      'deactivate moved',
    ],
    ['out of the group', to(toGroup('g-staff')), placed({ groupIds: [] }), 'deactivate left_group'],
    ['the group deleted', to(toGroup('g-staff')), deleted('g-staff'), 'deactivate group_deleted'],
    ['the unit deleted', to(toUnit('u-sales')), deleted('u-sales'), 'deactivate unit_deleted'],
    [
      'out of the workspace',
      to(toWorkspace('w-project')),
      placed({ workspaceIds: [] }),
      'deactivate left_workspace',
    ],
    [
      'the workspace deleted',
      to(toWorkspace('w-project')),
      deleted('w-project'),
      'deactivate workspace_deleted',
    ],
    ['the last day over', makeAssignment({ until: '2026-11-24' }), (world) => world, 'deactivate ended'],
    [
      'excluded',
      makeAssignment(),
      (world) => ({
        ...world,
        assignments: [...world.assignments, to(toGroup('g-staff'), { id: 'no', exclude: true })],
      }),
      'deactivate excluded',
    ],
    ['nothing', makeAssignment(), (world) => world, ''],
  ])('%s', (_, assignment, change, expected) => {
    const today = remembered(worldOf([assignment]));
    expect(verdictsOf(today, SETTING).map(inWords)).toEqual(['']);
    expect(verdictsOf(change(today), { ...SETTING, now: TOMORROW }).map(inWords)).toEqual([expected]);
  });

  it.each<[string, Assignment, Partial<WorldPerson>, (world: World) => World]>([
    [
      'assigned',
      makeAssignment({ endedAt: new Date(0) }),
      {},
      assignments((one) => ({ ...one, endedAt: null })),
    ],
    ['the first day come', makeAssignment({ from: '2026-11-25' }), {}, (world) => world],
    [
      'back from a suspension',
      makeAssignment(),
      { person: makePerson({ status: 'suspended' }) },
      person(ADA),
    ],
    ['moved into the unit', to(toUnit('u-sales')), { placement: makePlacement({ unitIds: [] }) }, placed({})],
    ['into the group', to(toGroup('g-staff')), { placement: makePlacement() }, placed({})],
    ['into the workspace', to(toWorkspace('w-project')), { placement: makePlacement() }, placed({})],
  ])('%s: reactivated where the account is off', (_, assignment, before, change) => {
    const account = { account: makeAccount({ status: 'inactive' }), memory: makeAccountMemory() };
    const today = remembered({ ...worldOf([assignment], before), accounts: [account] });
    expect(verdictsOf(today, SETTING).map(inWords)).toEqual(['']);
    expect(verdictsOf(change(today), { ...SETTING, now: TOMORROW }).map(inWords)).toEqual([
      'reactivate assigned',
    ]);
  });
});
