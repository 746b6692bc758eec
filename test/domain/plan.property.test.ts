import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText, sortDrift, sortOperations } from '../../src/domain/assemble-plan.ts';
import type { DecideSetting } from '../../src/domain/decide-setting.ts';
import { guard } from '../../src/domain/guard.ts';
import type { GuardContext } from '../../src/domain/guard-context.ts';
import { reconcileHolds } from '../../src/domain/hold-lifecycle.ts';
import { isManageable } from '../../src/domain/is-manageable.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { userNameCandidates } from '../../src/domain/user-name.ts';
import { applyToWorld } from '../support/domain/apply-to-world.ts';
import { arbitraryWorld, hostileText } from '../support/domain/arbitrary-world.ts';
import { CONTEXT } from '../support/domain/guarded.ts';
import { SETTING } from '../support/domain/make.ts';
import { verdictsOf, type World } from '../support/domain/world.ts';
import { propertyRuns } from '../support/property-runs.ts';

const settings: fc.Arbitrary<DecideSetting> = fc.record({
  policy: fc.constantFrom(DEFAULT_POLICY, {
    ...DEFAULT_POLICY,
    graceMinutes: { suspended: 60, moved: 1_440 },
  }),
  capabilities: fc.record({ guests: fc.boolean() }),
  now: fc.constant(SETTING.now),
  digest: fc.constant(SETTING.digest),
  pushingSources: fc.constantFrom(new Set<string>(), new Set(['s1'])),
});

/** Four thousand managed accounts: no limit is near, so what is released depends on the cases alone. */
const OPEN: GuardContext = { ...CONTEXT, counts: { ...CONTEXT.counts, managed: 4_000 } };

function plan(world: World, setting: DecideSetting) {
  const verdicts = verdictsOf(world, setting);
  const operations = sortOperations(
    guard(
      verdicts.flatMap((verdict) => verdict.operations),
      OPEN,
    ),
  );
  return { operations, links: verdicts.map(({ link }) => link), verdicts };
}

describe('properties of planning', () => {
  it('[P2] applying and planning again ends with nothing but what is held', () => {
    fc.assert(
      fc.property(arbitraryWorld, settings, (start, setting) => {
        let world = start;
        // A rename frees an address for the next one, a reactivation comes before its change of seat.
        const rounds = start.people.length + 3;
        for (let round = 0; round < rounds; round += 1) {
          const { operations, links } = plan(world, setting);
          world = applyToWorld(world, operations, links);
        }
        expect(plan(world, setting).operations.filter(({ hold }) => hold === null)).toEqual([]);
      }),
      propertyRuns(2_000),
    );
  });

  it('[P3] the order in which anything arrives changes nothing', () => {
    const shuffled = arbitraryWorld.chain((world) =>
      fc.record({
        world: fc.constant(world),
        other: fc.record({
          people: fc.shuffledSubarray([...world.people], { minLength: world.people.length }),
          accounts: fc.shuffledSubarray([...world.accounts], { minLength: world.accounts.length }),
          assignments: fc.shuffledSubarray([...world.assignments], { minLength: world.assignments.length }),
          names: fc.constant(world.names),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, settings, ({ world, other }, setting) => {
        const [one, two] = [plan(world, setting), plan(other, setting)];
        const inPlan = ({ operations }: typeof one) =>
          operations.map(({ kind, personId, accountId, email, hold, evidence }) => ({
            kind,
            personId,
            accountId,
            email,
            rule: hold?.rule,
            evidence,
          }));
        expect(inPlan(two)).toEqual(inPlan(one));
        expect(planText(two.operations)).toBe(planText(one.operations));
        const drift = ({ verdicts }: typeof one) => sortDrift(verdicts.flatMap((verdict) => verdict.drift));
        expect(drift(two)).toEqual(drift(one));
      }),
      propertyRuns(2_000),
    );
  });

  it('[M1] [P5] what is released names one manageable account and one person each', () => {
    fc.assert(
      fc.property(arbitraryWorld, settings, (world, setting) => {
        const released = plan(world, setting).operations.filter(({ hold }) => hold === null);
        const owners = new Map<string, string | null>();
        for (const { accountId, personId } of released) {
          if (accountId === null) continue;
          const found = world.accounts.find(({ account }) => account.id === accountId);
          expect(found !== undefined && isManageable(found.account)).toBe(true);
          expect(owners.get(accountId) ?? personId).toBe(personId);
          owners.set(accountId, personId);
        }
      }),
      propertyRuns(2_000),
    );
  });

  it('[P4] nobody goes whom nothing was said about: no status, no exclusion, no loss, no decision', () => {
    fc.assert(
      fc.property(arbitraryWorld, settings, (world, setting) => {
        const exclusions = world.assignments.some(({ exclude, endedAt }) => exclude && endedAt === null);
        for (const { kind, personId, accountId } of plan(world, setting).operations) {
          const memory = world.accounts.find(({ account }) => account.id === accountId)?.memory;
          const decided =
            memory?.driftDecision?.decision === 'deactivate' || memory?.keptByHand?.as === 'inactive';
          if (kind !== 'deactivate' || decided) continue;
          const owner = world.people.find(({ person }) => person.id === personId);
          const said = owner?.person.status !== 'active' || owner.memory.reached !== null || exclusions;
          expect(owner !== undefined && said).toBe(true);
        }
      }),
      propertyRuns(2_000),
    );
  });

  it('[P1] is total: no text and no state makes it throw', () => {
    fc.assert(
      fc.property(arbitraryWorld, settings, (world, setting) => {
        const { operations, verdicts } = plan(world, setting);
        const holds = reconcileHolds([], operations);
        expect(holds.open.length).toBeLessThanOrEqual(operations.length);
        for (const { unchanged, operations: mine, drift } of verdicts) {
          expect(unchanged).toBe(mine.length === 0 && drift.length === 0);
        }
      }),
      propertyRuns(2_000),
    );
  });
});

describe('properties of user names', () => {
  it('[X6] every candidate is legal and free, and there is always one', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (givenName, familyName, email) => {
        const [first] = userNameCandidates({ givenName, familyName, email });
        const taken = new Set([first ?? '']);
        const names = [...userNameCandidates({ givenName, familyName, email }, taken)];
        expect(names.length).toBeGreaterThan(0);
        const legal = /^[a-z0-9](?:[a-z0-9._-]{0,19}[a-z0-9])?$/u;
        expect(names.filter((name) => !legal.test(name) || taken.has(name))).toEqual([]);
      }),
      propertyRuns(2_000),
    );
  });
});
