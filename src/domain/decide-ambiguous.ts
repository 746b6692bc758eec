import type { Claim, PersonCase } from './case.ts';
import type { DecideSetting } from './decide-setting.ts';
import { findDrift } from './find-drift.ts';
import type { Hold } from './hold.ts';
import { keptAs } from './kept-by-hand.ts';
import { makePersonOperation } from './make-operation.ts';
import type { Operation } from './operation.ts';
import type { CaseVerdict } from './plan.ts';
import { isRemovalByName, removalCauses } from './removal-causes.ts';
import { planDeactivation } from './switch-operations.ts';
import { isUnmanagedGuest } from './want-account.ts';

type Findings = Pick<CaseVerdict, 'operations' | 'drift'>;

/**
 * M1: nobody knows which account is the person's. What would be done is planned and held, so that people see
 * it and link the right pair; none of it runs, and "approve all" leaves it out.
 */
export function decideAmbiguous(
  oneCase: PersonCase,
  claims: readonly Claim[],
  facts: Hold['facts'],
  setting: DecideSetting,
): Findings {
  const candidates = claims.filter((claim) => !isUnmanagedGuest(oneCase, claim));
  const [first] = candidates;
  if (first === undefined) return { operations: [], drift: driftOf(oneCase, claims, setting) };
  const hold: Hold = { rule: 'M1', facts };
  if (oneCase.entitlement.entitled) return decideEntitled(oneCase, candidates, hold, setting);
  const [cause, ...others] = removalCauses(oneCase);
  if (cause === undefined) return { operations: [], drift: driftOf(oneCase, claims, setting) };
  const byName = isRemovalByName(oneCase);
  const wanted = { kind: 'inactive', causes: [cause, ...others], byName } as const;
  const operations = candidates
    .filter(({ account }) => account.status !== 'inactive')
    .map((claim) => ({ claim, operation: planDeactivation(oneCase, claim, wanted, setting) }))
    .filter(({ claim, operation }) => !isKept(claim, operation, setting))
    .map(({ operation }) => ({ ...operation, hold }));
  return { operations, drift: [] };
}

function decideEntitled(
  oneCase: PersonCase,
  candidates: readonly Claim[],
  hold: Hold,
  setting: DecideSetting,
): Findings {
  const on = candidates.filter(({ account }) => account.status !== 'inactive');
  const { byName } = oneCase.entitlement;
  const draft = { causes: ['assigned'], byName, hold } as const;
  const [first] = candidates;
  if (on.length === 0 && first !== undefined) {
    const operation = makePersonOperation(oneCase, first.account, { kind: 'reactivate', ...draft }, setting);
    return { operations: isKept(first, operation, setting) ? [] : [operation], drift: [] };
  }
  // One account and two people: one of them has none. Two accounts and one person: one of them is nobody's.
  const isContested = on.some(({ rivals }) => rivals.length > 0);
  if (!isContested) return { operations: [], drift: driftOf(oneCase, on, setting) };
  return {
    operations: [makePersonOperation(oneCase, null, { kind: 'invite', ...draft }, setting)],
    drift: [],
  };
}

function isKept({ account, memory }: Claim, { evidence }: Operation, { now }: DecideSetting): boolean {
  return keptAs(memory.keptByHand, account, () => evidence, now) !== null;
}

function driftOf({ person }: PersonCase, claims: readonly Claim[], { now }: DecideSetting) {
  return claims
    .filter(({ account }) => account.status !== 'inactive')
    .flatMap(({ account, memory }) => findDrift(account, memory, 'unexplained', person.id, now));
}
