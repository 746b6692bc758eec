import { describe, expect, it } from 'vitest';
import type { LossCause } from '../../src/domain/cause.ts';
import type { Reason } from '../../src/domain/entitlement.ts';
import { chooseRenames, type RenameCandidate, renameBehind } from '../../src/domain/rename.ts';
import { makeOperation, rulesOf } from '../support/domain/guarded.ts';

const candidate = (to: string, changes: Partial<RenameCandidate> = {}): RenameCandidate => ({
  assignmentId: 'a1',
  kind: 'unit',
  from: { id: 'old', name: '/Sales' },
  to: { id: to, name: to },
  lost: 10,
  shared: 10,
  members: 10,
  ...changes,
});

const namesOf = (candidates: readonly RenameCandidate[]) =>
  chooseRenames(candidates).map(({ from, to }) => `${from.name} → ${to.name}`);

describe('[G9] the same place under another name', () => {
  it.each([
    ['all are there, and nobody else', { shared: 10, members: 10 }, true],
    ['six of ten are there', { shared: 6, members: 6 }, true],
    ['half of them are there', { shared: 5, members: 5 }, false],
    ['they are half of those there', { shared: 10, members: 20 }, false],
    ['they are more than half of those there', { shared: 10, members: 19 }, true],
  ])('%s', (_, changes, expected) => {
    expect(chooseRenames([candidate('/Revenue', changes)]).length === 1).toBe(expected);
  });

  it('is never the root, in which everybody stands', () => {
    expect(namesOf([candidate('/')])).toEqual([]);
  });

  it('is the place with the most of them, then the fewest others, then at the same depth', () => {
    expect(
      namesOf([
        candidate('/All/Revenue', { shared: 9, members: 9 }),
        candidate('/All/Revenue/EMEA'),
        candidate('/Revenue'),
        candidate('/Wide', { members: 12 }),
      ]),
    ).toEqual(['/Sales → /Revenue']);
  });
});

describe('[G9] an operation behind which a rename may be', () => {
  const by = {
    assignmentId: 'a1',
    subjectKind: 'unit',
    subjectName: '/Sales',
    subjectDeleted: true,
    seat: 'member',
    until: null,
    note: null,
  } as const;
  const removal = (path: string, cause: LossCause = 'unit_deleted') => {
    const chain: Reason[] = [
      { kind: 'person', status: 'active', sourceName: 'HR', absent: false },
      { kind: 'unit', path },
      { kind: 'lost', cause, by, at: new Date(0) },
    ];
    return makeOperation({ reasons: [{ cause, chain }] });
  };
  const renames = [candidate('/Revenue')];

  it.each([
    ['who stands in the new unit', removal('/Revenue'), 'G9'],
    ['who stands below it', removal('/Revenue/EMEA'), 'G9'],
    ['who stands in one that only begins like it', removal('/Revenues'), null],
    ['who went elsewhere', removal('/Ops'), null],
    ['who had moved there before the file was read to its end', removal('/Revenue', 'moved'), 'G9'],
    ['who was unassigned', removal('/Revenue', 'unassigned'), null],
  ])('%s', (_, operation, rule) => {
    expect(rulesOf([operation], { renames })).toEqual([rule]);
    expect(renameBehind(operation, renames) !== null).toBe(rule !== null);
  });
});
