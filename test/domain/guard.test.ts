import { describe, expect, it } from 'vitest';
import { guard } from '../../src/domain/guard.ts';
import type { GuardContext } from '../../src/domain/guard-context.ts';
import type { HoldRule, StoredHold } from '../../src/domain/hold.ts';
import type { Operation } from '../../src/domain/operation.ts';
import {
  CONTEXT,
  counts,
  invitations,
  makeOperation,
  removals,
  rulesOf,
  stored,
  tally,
} from '../support/domain/guarded.ts';

const rule = (operation: Operation, context: Partial<GuardContext> = {}) => rulesOf([operation], context)[0];
const held = (name: HoldRule) => makeOperation({ hold: { rule: name, facts: {} } });
const remembered = (operation: Operation, changes: Partial<StoredHold>) => ({
  storedHolds: new Map([stored(operation, changes)]),
});

describe('[G1] protected accounts', () => {
  const protection = () => ({ why: 'holder' });
  it.each<[string, Partial<Operation>, HoldRule | null]>([
    ['a deactivation', {}, 'G1'],
    ['a deactivation by name', { byName: true }, 'G1'],
    ['member → guest', { kind: 'change_seat', from: 'member', to: 'guest' }, 'G1'],
    ['[D4] a change of address', { kind: 'update_profile', to: 'new@example.com' }, 'G1'],
    ['a reactivation', { kind: 'reactivate' }, null],
    ['guest → member', { kind: 'change_seat', from: 'guest', to: 'member' }, null],
  ])('%s', (_, changes, expected) => {
    expect(rule(makeOperation(changes), { protection })).toBe(expected);
  });

  it('says why, and goes before everything else', () => {
    const operation = held('M1');
    const context = {
      ...CONTEXT,
      protection,
      reviewed: false,
      ...remembered(operation, { state: 'approved' }),
    };
    expect(guard([operation], context)[0]?.hold).toEqual({ rule: 'G1', facts: { why: 'holder' } });
  });
});

describe('[M1] two people on one account, seen over all cases', () => {
  it('holds the operations of both', () => {
    const two = [makeOperation({ accountId: 'U-shared' }), makeOperation({ accountId: 'U-shared' })];
    expect(rulesOf([...two, makeOperation()])).toEqual(['M1', 'M1', null]);
  });

  it('holds two invitations to one address', () => {
    const two = [
      ...invitations(1, { email: 'A@example.com' }),
      ...invitations(1, { email: 'a@example.com ' }),
    ];
    expect(rulesOf(two)).toEqual(['M1', 'M1']);
  });

  it('holds an invitation to the address that another account is about to get', () => {
    const renamed = makeOperation({ kind: 'update_profile', to: 'a@example.com' });
    expect(rulesOf([renamed, ...invitations(1, { email: 'a@example.com' })])).toEqual(['M1', 'M1']);
  });

  it('lets one person have two operations on their account', () => {
    const same = { personId: 'p', accountId: 'U' };
    const renamed = makeOperation({ ...same, kind: 'update_profile', to: 'a@example.com' });
    expect(rulesOf([renamed, makeOperation({ ...same, kind: 'change_seat', to: 'member' })])).toEqual([
      null,
      null,
    ]);
  });
});

describe('[H1] what was decided, and what waits', () => {
  const changed = { evidence: 'what it rested on then' };
  it.each<[string, Partial<StoredHold>, HoldRule | null]>([
    ['approved on this evidence: released', { state: 'approved' }, null],
    ['approved on other evidence: asked again', { state: 'approved', ...changed }, 'G3'],
    ['open: goes on, although the numbers fell', { state: 'open' }, 'G3'],
    ['open on other evidence: goes on', { state: 'open', ...changed }, 'G3'],
    ['[A5] expired: goes on', { state: 'expired' }, 'G3'],
    ['rejected until a date that has passed: looked at like a new one', { state: 'rejected' }, null],
    ['closed: looked at like a new one', { state: 'closed' }, null],
    ['open because of grace, which is over: looked at like a new one', { rule: 'G5' }, null],
    ['open because of flapping, which is over', { rule: 'G6' }, null],
    ['approved, though no approval releases an ambiguity', { rule: 'M1', state: 'approved' }, null],
  ])('%s', (_, changes, expected) => {
    const operation = makeOperation();
    expect(rule(operation, remembered(operation, changes))).toBe(expected);
  });

  it.each<HoldRule>(['G2', 'G3', 'G4', 'G8'])('by name: an open hold of %s ends', (name) => {
    const operation = makeOperation({ byName: true });
    expect(rule(operation, remembered(operation, { rule: name }))).toBeNull();
  });

  it('by name: an open hold of A3 goes on', () => {
    const operation = makeOperation({ byName: true });
    expect(rule(operation, remembered(operation, { rule: 'A3' }))).toBe('A3');
  });

  it.each<HoldRule>(['M1', 'M2', 'G6', 'P2'])('no approval releases %s', (name) => {
    const operation = held(name);
    for (const approved of [name, 'G3'] as const) {
      expect(rule(operation, remembered(operation, { rule: approved, state: 'approved' }))).toBe(name);
    }
  });

  it.each<HoldRule>(['G5', 'D4'])('%s is released by who was shown it, not by an older approval', (name) => {
    const operation = held(name);
    expect(rule(operation, remembered(operation, { rule: name, state: 'approved' }))).toBeNull();
    expect(rule(operation, remembered(operation, { rule: 'G3', state: 'approved' }))).toBe(name);
  });

  it('an approved operation is not held by anything that numbers or reviews say', () => {
    const approved = removals(40);
    const storedHolds = new Map(approved.map((one) => stored(one, { state: 'approved' })));
    const context = { ...counts(10), reviewed: false, roleOf: () => 'owner' as const, storedHolds };
    expect(tally(approved, context)).toBe('40 free');
  });
});

describe('[G2] fewer people in a complete reading', () => {
  const shrunken = { shrunkenSources: new Map([['s-hr', { before: 100, now: 60 }]]) };
  it.each<[string, Partial<Operation>, HoldRule | null]>([
    ['who is only missing from it', { evidenceKind: 'absent' }, 'G2'],
    ['who is said to be gone', { evidenceKind: 'said' }, null],
    ['who is missing from another source', { evidenceKind: 'absent', sourceId: 's-other' }, null],
    ['whom an admin named', { evidenceKind: 'absent', byName: true }, null],
    ['who is invited', { kind: 'invite', accountId: null }, null],
  ])('holds the removal of those: %s', (_, changes, expected) => {
    expect(rule(makeOperation(changes), shrunken)).toBe(expected);
  });

  it('says from how many to how many', () => {
    const [operation] = guard([makeOperation({ evidenceKind: 'absent' })], { ...CONTEXT, ...shrunken });
    expect(operation?.hold?.facts).toEqual({ before: 100, now: 60 });
  });
});

describe('[G4] until somebody has looked', () => {
  const every = () => [
    makeOperation(),
    ...invitations(1),
    makeOperation({ kind: 'update_profile', to: 'x@example.com' }),
    makeOperation({ byName: true }),
    ...invitations(1, { byName: true }),
  ];

  it('what a new connection finds is held whole, but for what is asked for by name', () => {
    expect(rulesOf(every(), { reviewed: false })).toEqual(['G4', 'G4', 'G4', null, null]);
  });

  it('so is everything after provisioning was off for more than a day', () => {
    expect(rulesOf(every(), { offOverADay: true })).toEqual(['G4', 'G4', 'G4', null, null]);
  });

  it('so are the removals of a source that was added or handed over, named in the hold', () => {
    const context = { ...CONTEXT, sourcesUnderReview: new Set(['s-hr']) };
    const guarded = guard([...every(), makeOperation({ sourceId: 's-other' })], context);
    expect(guarded.map(({ hold }) => hold?.rule ?? null)).toEqual(['G4', null, null, null, null, null]);
    expect(guarded[0]?.hold?.facts).toEqual({ why: 'new_source', source: 'HR' });
  });
});

describe('[G6] frozen from outside', () => {
  it('goes before grace, after what is ambiguous', () => {
    const frozen = () => ({ facts: { flips: 2 } });
    expect(rule(makeOperation(), { frozen })).toBe('G6');
    expect(rule(held('G5'), { frozen })).toBe('G6');
    expect(rule(held('M2'), { frozen })).toBe('M2');
  });
});

describe('[A3] four eyes', () => {
  it.each(['admin', 'owner', 'primary_owner'] as const)('an account of the role %s', (role) => {
    const roleOf = () => role;
    expect(rule(makeOperation(), { roleOf })).toBe('A3');
    expect(rule(makeOperation({ byName: true }), { roleOf })).toBe('A3');
    expect(rule(makeOperation({ kind: 'update_profile', to: 'x@example.com' }), { roleOf })).toBe('A3');
  });

  it.each(['member', 'multi_channel_guest', null] as const)('not one of the role %s', (role) => {
    expect(rule(makeOperation(), { roleOf: () => role })).toBeNull();
  });

  it('more than 25 removals at once, those by name too', () => {
    expect(tally(removals(25), counts(1_000))).toBe('25 free');
    expect(tally([...removals(20), ...removals(6, { byName: true })], counts(1_000))).toBe('26 A3');
    expect(tally([...removals(26), ...invitations(2)], counts(1_000))).toBe('26 A3, 2 free');
  });

  it('G3 goes before it', () => {
    expect(tally(removals(26), counts(100))).toBe('26 G3');
  });
});
