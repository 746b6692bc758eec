import { describe, expect, it } from 'vitest';
import { planText, sortDrift, sortOperations } from '../../src/domain/assemble-plan.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Drift } from '../../src/domain/plan.ts';
import { makeOperation } from '../support/domain/guarded.ts';

describe('[P3] the order of a plan', () => {
  it('is leavers before joiners, then email, then kind', () => {
    const plan: Operation[] = [
      makeOperation({ kind: 'invite', accountId: null, email: 'a@example.com' }),
      makeOperation({ kind: 'reactivate', email: 'B@example.com' }),
      makeOperation({ kind: 'update_profile', email: 'c@example.com', to: 'c@example.com' }),
      makeOperation({ kind: 'change_seat', email: 'c@example.com', to: 'member' }),
      makeOperation({ kind: 'change_seat', email: 'y@example.com', to: 'guest' }),
      makeOperation({ kind: 'deactivate', email: 'z@example.com' }),
    ];
    const order = [
      'y@example.com',
      'z@example.com',
      'c@example.com',
      'c@example.com',
      'a@example.com',
      'B@example.com',
    ];
    expect(sortOperations(plan).map(({ email }) => email)).toEqual(order);
    expect(sortOperations(plan.toReversed())).toEqual(sortOperations(plan));
    expect(sortOperations(plan)[2]?.kind).toBe('change_seat');
  });

  it('tells drift once where two cases come to the same', () => {
    const drift = (changes: Partial<Drift>): Drift => ({
      accountId: 'U1',
      email: 'a@example.com',
      name: 'A',
      why: 'unexplained',
      personId: null,
      ...changes,
    });
    const found = [
      drift({ personId: 'p2' }),
      drift({ personId: 'p1' }),
      drift({ why: 'switched_off' }),
      drift({ accountId: 'U0' }),
    ];
    const told = sortDrift(found).map(({ accountId, why, personId }) => [accountId, why, personId]);
    expect(told).toEqual([
      ['U0', 'unexplained', null],
      ['U1', 'switched_off', null],
      ['U1', 'unexplained', 'p1'],
    ]);
  });
});

describe('[P3] the text that the hash is made of', () => {
  const operation = makeOperation({ kind: 'update_profile', from: 'a@example.com', to: 'b@example.com' });
  const text = (changes: Partial<Operation>) => planText([{ ...operation, ...changes }]);

  it('does not depend on the order', () => {
    const operations = [operation, makeOperation(), makeOperation({ kind: 'invite', accountId: null })];
    expect(planText(operations.toReversed())).toBe(planText(operations));
  });

  it.each<[string, Partial<Operation>]>([
    ['kind', { kind: 'deactivate' }],
    ['account', { accountId: 'U-other' }],
    ['causes', { reasons: [{ cause: 'deleted', chain: [] }] }],
    ['from', { from: 'x@example.com' }],
    ['to', { to: 'x@example.com' }],
  ])('changes with the %s', (_, changes) => {
    expect(text(changes)).not.toBe(text({}));
  });

  it.each<[string, Partial<Operation>]>([
    ['a hold', { hold: { rule: 'G3', facts: { count: 9 } } }],
    ['a clock', { since: new Date(0) }],
    ['a name', { name: 'Another' }],
    ['the address of a known account', { email: 'x@example.com' }],
    ['the chain’s wording', { reasons: operation.reasons.map(({ cause }) => ({ cause, chain: [] })) }],
    ['the evidence', { evidence: 'other' }],
  ])('does not change with %s', (_, changes) => {
    expect(text(changes)).toBe(text({}));
  });

  it('knows an invitation by its address, in any case', () => {
    const invitation = { kind: 'invite', accountId: null } as const;
    expect(text({ ...invitation, email: 'A@example.com' })).toBe(
      text({ ...invitation, email: 'a@example.com ' }),
    );
    expect(text({ ...invitation, email: 'c@example.com' })).not.toBe(
      text({ ...invitation, email: 'a@example.com' }),
    );
  });

  it('cannot be forged by what an address contains', () => {
    const one = [makeOperation({ kind: 'invite', accountId: null, email: 'a\n["invite"]' })];
    expect(planText(one).split('\n')).toHaveLength(1);
  });
});
