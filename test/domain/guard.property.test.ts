import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/domain/guard.ts';
import type { GuardContext } from '../../src/domain/guard-context.ts';
import { HOLD_RULES, isApprovable, type StoredHold } from '../../src/domain/hold.ts';
import { limitOf } from '../../src/domain/limit-of.ts';
import {
  isAddition,
  isRemoval,
  OPERATION_KINDS,
  type Operation,
  operationKey,
} from '../../src/domain/operation.ts';
import { hostileText } from '../support/domain/arbitrary-world.ts';
import { CONTEXT, makeOperation } from '../support/domain/guarded.ts';
import { SETTING } from '../support/domain/make.ts';
import { propertyRuns } from '../support/property-runs.ts';

const drafts = fc.record({
  kind: fc.constantFrom('deactivate' as const, 'deactivate' as const, ...OPERATION_KINDS),
  to: fc.constantFrom('guest', 'member', 'a@x.io', null),
  byName: fc.constantFrom(false, false, true),
  evidenceKind: fc.constantFrom('said' as const, 'absent' as const),
  sourceId: fc.constantFrom('s1', 's2', null),
  email: hostileText,
  accountId: fc.option(fc.constantFrom('U1', 'U2', 'U3', 'U4'), { nil: undefined, freq: 2 }),
  rule: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...HOLD_RULES)),
  memory: fc.option(
    fc.record({
      rule: fc.constantFrom(...HOLD_RULES),
      state: fc.constantFrom('open', 'approved', 'rejected', 'expired', 'closed'),
      sameEvidence: fc.boolean(),
    }),
    { nil: null, freq: 2 },
  ),
});

interface Situation {
  readonly operations: readonly Operation[];
  readonly context: GuardContext;
}

/** Up to 40 operations and a context in which every rule can meet every other. */
const situations: fc.Arbitrary<Situation> = fc
  .record({
    drafts: fc.array(drafts, { maxLength: 40, size: 'max' }),
    managed: fc.constantFrom(0, 1, 10, 60, 300, 5_000),
    undecided: fc.nat({ max: 8 }),
    reviewed: fc.constantFrom(true, true, true, false),
    offOverADay: fc.constantFrom(false, false, true),
    underReview: fc.subarray(['s1']),
    shrunken: fc.subarray(['s2']),
    protectedIds: fc.subarray(['U1', 'U2']),
    owners: fc.subarray(['U3']),
    frozenIds: fc.subarray(['U4']),
  })
  .map((drawn) => {
    const made = drawn.drafts.map(({ rule, memory: _, accountId, ...draft }) =>
      makeOperation({
        ...draft,
        ...(accountId ? { accountId } : {}),
        hold: rule === null ? null : { rule, facts: {} },
      }),
    );
    const stored = drawn.drafts.flatMap(({ memory }, index): [string, StoredHold][] => {
      const operation = made[index];
      if (memory === null || operation === undefined) return [];
      const key = operationKey(operation);
      const { at } = SETTING.now;
      const evidence = memory.sameEvidence ? operation.evidence : 'older evidence';
      const hold = { id: key, key, rule: memory.rule, state: memory.state, evidence };
      return [[key, { ...hold, heldSince: at, askedAt: at, firstYes: null, decidedAt: null }]];
    });
    const isOne = (ids: readonly string[]) => (operation: Operation) =>
      ids.includes(operation.accountId ?? '');
    const context: GuardContext = {
      ...CONTEXT,
      counts: {
        managed: drawn.managed,
        undecidedRemovals24h: drawn.undecided,
        undecidedAdditions24h: drawn.undecided,
      },
      reviewed: drawn.reviewed,
      offOverADay: drawn.offOverADay,
      sourcesUnderReview: new Set(drawn.underReview),
      renames: [],
      shrunkenSources: new Map(drawn.shrunken.map((id) => [id, { before: 100, now: 1 }])),
      storedHolds: new Map(stored),
      protection: (operation) => (isOne(drawn.protectedIds)(operation) ? { why: 'holder' } : null),
      roleOf: (operation) => (isOne(drawn.owners)(operation) ? 'owner' : 'member'),
      frozen: (operation) => (isOne(drawn.frozenIds)(operation) ? { facts: { flips: 2 } } : null),
    };
    return { operations: made, context };
  });

const isApproved = ({ context }: Situation, operation: Operation) => {
  const stored = context.storedHolds.get(operationKey(operation));
  return stored?.state === 'approved' && stored.evidence === operation.evidence;
};

function check(name: string, property: (situation: Situation, guarded: readonly Operation[]) => void) {
  it(name, () => {
    fc.assert(
      fc.property(situations, (situation) =>
        property(situation, guard(situation.operations, situation.context)),
      ),
      propertyRuns(2_000),
    );
  });
}

describe('properties of the guard', () => {
  check('[G1] never releases a removal of a protected account', ({ context }, guarded) => {
    const released = guarded.filter((one) => one.hold === null && isRemoval(one));
    expect(released.filter((one) => context.protection(one) !== null)).toEqual([]);
  });

  check('[M1] [M2] [G6] never releases what no approval releases', ({ operations }, guarded) => {
    for (const [index, { hold }] of guarded.entries()) {
      const before = operations[index]?.hold ?? null;
      if (before !== null && !isApprovable(before.rule)) expect(hold).not.toBeNull();
    }
  });

  check('[M1] never releases operations of two people on one account', (_, guarded) => {
    const released = guarded.filter(({ hold, accountId }) => hold === null && accountId !== null);
    for (const one of released) {
      const others = guarded.filter(
        ({ accountId, personId }) => accountId === one.accountId && personId !== one.personId,
      );
      expect(others).toEqual([]);
    }
  });

  check(
    '[G3] [G8] never releases more than the limit without a decision, and holds all or none',
    (situation, guarded) => {
      const { context } = situation;
      const { managed, undecidedRemovals24h, undecidedAdditions24h } = context.counts;
      const floods = [
        { rule: 'G3', concerns: isRemoval, limit: context.policy.removals, ran: undecidedRemovals24h },
        { rule: 'G8', concerns: isAddition, limit: context.policy.additions, ran: undecidedAdditions24h },
      ] as const;
      for (const { rule, concerns, limit, ran } of floods) {
        const counted = guarded.filter((one) => concerns(one) && !one.byName && !isApproved(situation, one));
        const released = counted.filter(({ hold }) => hold === null);
        if (released.length > 0) expect(released.length + ran).toBeLessThanOrEqual(limitOf(limit, managed));
        const isNew = ({ hold }: Operation) => hold?.rule === rule && 'limit' in hold.facts;
        if (guarded.some(isNew)) expect(released).toEqual([]);
      }
    },
  );

  check('[G3] [G4] [G8] [G2] never hold what an admin asks for by name', ({ operations }, guarded) => {
    const held = guarded.filter(
      ({ byName, hold }, index) => byName && operations[index]?.hold === null && hold !== null,
    );
    expect(held.filter(({ hold }) => ['G2', 'G3', 'G4', 'G8'].includes(hold?.rule ?? ''))).toEqual([]);
  });

  check(
    '[G4] nothing runs on a connection that nobody reviewed, but by name or by approval',
    (situation, guarded) => {
      if (situation.context.reviewed) return;
      expect(
        guarded.filter((one) => one.hold === null && !one.byName && !isApproved(situation, one)),
      ).toEqual([]);
    },
  );

  check('[P3] changes nothing but the hold, whatever the order', ({ operations, context }, guarded) => {
    const withoutHold = ({ hold: _, ...rest }: Operation) => rest;
    expect(guarded.map(withoutHold)).toEqual(operations.map(withoutHold));
    expect(guard(operations.toReversed(), context).toReversed()).toEqual(guarded);
  });
});
