import type { Operation } from '../../src/domain/operation.ts';

/** A deactivation of somebody suspended, with every kind of value that an operation can hold. */
export function makeOperation(email: string, changes: Partial<Operation> = {}): Operation {
  const by = {
    assignmentId: 'a1',
    subjectKind: 'group',
    subjectName: 'Ops',
    subjectDeleted: false,
    seat: 'member',
    until: '2026-12-31',
    note: null,
  } as const;
  return {
    kind: 'deactivate',
    personId: 'p1',
    sourceId: 's1',
    accountId: `U-${email}`,
    email,
    name: "Ada O'Neil <!channel>",
    reasons: [
      {
        cause: 'suspended',
        chain: [
          { kind: 'person', status: 'suspended', sourceName: 'HR', absent: false },
          { kind: 'withdrawn', by, at: new Date('2026-08-01T09:00:00.123Z') },
          { kind: 'verdict', entitled: false, seat: 'member' },
        ],
      },
    ],
    evidenceKind: 'said',
    byName: false,
    evidence: 'e1',
    since: new Date('2026-08-02T09:00:00.123Z'),
    hold: { rule: 'G3', facts: { removals: 7, at: '2026' } },
    from: null,
    to: null,
    ...changes,
  };
}
