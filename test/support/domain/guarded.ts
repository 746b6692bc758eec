import { guard } from '../../../src/domain/guard.ts';
import type { GuardContext } from '../../../src/domain/guard-context.ts';
import type { HoldRule, StoredHold } from '../../../src/domain/hold.ts';
import { type Operation, operationKey } from '../../../src/domain/operation.ts';
import { NOW, SETTING } from './make.ts';

let made = 0;

/** A deactivation of somebody of their own; changed where the test is about something else. */
export function makeOperation(changes: Partial<Operation> = {}): Operation {
  made += 1;
  return {
    kind: 'deactivate',
    personId: `p${made}`,
    sourceId: 's-hr',
    accountId: `U${made}`,
    email: `person${made}@example.com`,
    name: `Person ${made}`,
    reasons: [
      {
        cause: 'suspended',
        chain: [{ kind: 'person', status: 'suspended', sourceName: 'HR', absent: false }],
      },
    ],
    evidenceKind: 'said',
    byName: false,
    evidence: `evidence ${made}`,
    since: null,
    hold: null,
    from: null,
    to: null,
    ...changes,
  };
}

export const removals = (count: number, changes: Partial<Operation> = {}): Operation[] =>
  Array.from({ length: count }, () => makeOperation(changes));

export const invitations = (count: number, changes: Partial<Operation> = {}): Operation[] =>
  removals(count, {
    kind: 'invite',
    accountId: null,
    reasons: [{ cause: 'assigned', chain: [] }],
    ...changes,
  });

/** A connection of 1,000 accounts in which nothing is under review and nothing is remembered. */
export const CONTEXT: GuardContext = {
  policy: SETTING.policy,
  counts: { managed: 1_000, undecidedRemovals24h: 0, undecidedAdditions24h: 0 },
  reviewed: true,
  sourcesUnderReview: new Set(),
  offOverADay: false,
  shrunkenSources: new Map(),
  renames: [],
  storedHolds: new Map(),
  protection: () => null,
  frozen: () => null,
  roleOf: () => 'member',
  now: NOW,
};

export const counts = (managed: number, undecidedRemovals24h = 0, undecidedAdditions24h = 0) => ({
  counts: { managed, undecidedRemovals24h, undecidedAdditions24h },
});

export function stored(operation: Operation, changes: Partial<StoredHold>): [string, StoredHold] {
  const key = operationKey(operation);
  const hold: StoredHold = {
    id: `h-${key}`,
    key,
    rule: 'G3',
    evidence: operation.evidence,
    state: 'open',
    heldSince: new Date('2026-11-20T08:00:00Z'),
    askedAt: new Date('2026-11-20T08:00:00Z'),
    firstYes: null,
    decidedAt: null,
    ...changes,
  };
  return [key, hold];
}

/** What each operation is held by, in their order; null: it runs. */
export function rulesOf(
  operations: readonly Operation[],
  context: Partial<GuardContext> = {},
): (HoldRule | null)[] {
  return guard(operations, { ...CONTEXT, ...context }).map(({ hold }) => hold?.rule ?? null);
}

/** `3 G3, 2 free`: how many operations each rule holds. */
export function tally(operations: readonly Operation[], context: Partial<GuardContext> = {}): string {
  const rules = rulesOf(operations, context).map((rule) => rule ?? 'free');
  return [...new Set(rules)]
    .sort()
    .map((rule) => `${rules.filter((other) => other === rule).length} ${rule}`)
    .join(', ');
}
