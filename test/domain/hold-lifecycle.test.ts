import { describe, expect, it } from 'vitest';
import type { StoredHold } from '../../src/domain/hold.ts';
import { reconcileHolds } from '../../src/domain/hold-lifecycle.ts';
import type { Operation } from '../../src/domain/operation.ts';
import { makeOperation, stored } from '../support/domain/guarded.ts';

const held = (changes: Partial<Operation> = {}) =>
  makeOperation({ hold: { rule: 'G3', facts: {} }, ...changes });
const remember = (operation: Operation, changes: Partial<StoredHold> = {}) => stored(operation, changes)[1];

/** `open 1, keep 2`: how many holds go which way. */
function ways(holds: readonly StoredHold[], planned: readonly Operation[]): string {
  return Object.entries(reconcileHolds(holds, planned))
    .filter(([, list]) => list.length > 0)
    .map(([way, list]) => `${way} ${list.length}`)
    .join(', ');
}

describe('[H1] holds from plan to plan', () => {
  const operation = held();
  const other = { evidence: 'what it rested on then' };

  it.each<[string, Partial<StoredHold>, string]>([
    ['open, on the same evidence: the same hold', {}, 'keep 1'],
    ['open, but held by another rule now: still the same hold', { rule: 'G4' }, 'keep 1'],
    ['on other evidence: asked anew', other, 'reask 1'],
    ['approved on other evidence: asked anew', { state: 'approved', ...other }, 'reask 1'],
    ['approved, but held by something firmer: the approval stands', { state: 'approved' }, 'keep 1'],
    ['[A5] expired: stays, without a further notice', { state: 'expired' }, 'keep 1'],
    ['[A6] rejected until a date that has passed: asked anew', { state: 'rejected' }, 'reask 1'],
    ['closed: a new hold', { state: 'closed' }, 'open 1'],
  ])('held again, and remembered as %s', (_, changes, expected) => {
    expect(ways([remember(operation, changes)], [operation])).toBe(expected);
  });

  it('a hold is known by account or email, kind and cause, not by its wording', () => {
    const renamed = { ...operation, name: 'Another name', email: 'other@example.com' };
    expect(ways([remember(operation)], [renamed])).toBe('keep 1');
    const invitation = held({ kind: 'invite', accountId: null, email: 'New@example.com' });
    expect(ways([remember(invitation)], [{ ...invitation, email: ' new@example.com' }])).toBe('keep 1');
    const movedOn = { ...operation, reasons: [{ cause: 'deleted', chain: [] }] } as const;
    expect(ways([remember(operation)], [movedOn])).toBe('open 1, close 1');
  });

  it('closes what is no longer planned, once', () => {
    const states = ['open', 'approved', 'expired', 'rejected', 'closed'] as const;
    const holds = states.map((state) => remember(held(), { state }));
    expect(ways(holds, [])).toBe('close 4');
  });

  it('closes what is planned and not held any more', () => {
    const free = { ...operation, hold: null };
    expect(ways([remember(operation)], [free])).toBe('close 1');
  });

  it('leaves an approval alone until its operation was carried out', () => {
    const free = { ...operation, hold: null };
    expect(ways([remember(operation, { state: 'approved' })], [free])).toBe('');
    expect(ways([remember(operation, { state: 'approved', ...other })], [free])).toBe('close 1');
  });

  it('opens one hold for a contested account that two people’s cases plan the same about', () => {
    const rival = { ...operation, personId: 'p-rival', evidence: 'theirs' };
    expect(ways([], [operation, rival])).toBe('open 1');
    expect(ways([remember(operation)], [operation, rival])).toBe('keep 1');
  });
});
