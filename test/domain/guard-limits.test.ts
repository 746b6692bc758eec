import { describe, expect, it } from 'vitest';
import { guard } from '../../src/domain/guard.ts';
import { limitOf } from '../../src/domain/limit-of.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import {
  CONTEXT,
  counts,
  invitations,
  makeOperation,
  removals,
  stored,
  tally,
} from '../support/domain/guarded.ts';

describe('[G3] how many removals may run by themselves', () => {
  it.each<[number, number, string]>([
    [0, 0, 'nobody is managed: none'],
    [1, 0, 'one of one is half or more'],
    [2, 0, 'one of two is half'],
    [3, 1, 'one of three is less than half'],
    [10, 4, 'five of ten is half'],
    [12, 5, 'six of twelve is more than five, more than a tenth, and half'],
    [20, 5, 'six of twenty is more than five and more than a tenth'],
    [59, 5, 'six of fifty-nine is more than a tenth'],
    [60, 6, 'six of sixty is not more than a tenth'],
    [70, 7, 'a tenth of seventy is seven, to the last bit'],
    [1_000, 100, 'a tenth and a hundred at once'],
    [5_000, 100, 'more than a hundred is too many'],
    [49_999, 100, 'just below fifty thousand'],
    [50_000, 100, 'from fifty thousand on 0.2 %'],
    [100_000, 200, 'of a hundred thousand two hundred'],
    [500_000, 1_000, 'of half a million a thousand'],
  ])('of %i managed accounts %i: %s', (managed, allowed) => {
    expect(limitOf(DEFAULT_POLICY.removals, managed)).toBe(allowed);
  });

  it('over the limit all are held, at it none is', () => {
    expect(tally(removals(6), counts(60))).toBe('6 free');
    expect(tally(removals(7), counts(60))).toBe('7 G3');
  });

  it('counts member → guest as a removal, and holds it likewise', () => {
    const guests = removals(4, { kind: 'change_seat', from: 'member', to: 'guest' });
    const members = removals(3, { kind: 'change_seat', from: 'guest', to: 'member' });
    expect(tally([...guests, ...removals(3)], counts(60))).toBe('7 G3');
    expect(tally([...members, ...removals(6)], counts(60))).toBe('9 free');
  });

  it('lets additions flow on', () => {
    expect(tally([...removals(7), ...invitations(3)], counts(60))).toBe('7 G3, 3 free');
  });

  it('counts the removals of the last day that nobody decided: a slow leak trips it like a flood', () => {
    expect(tally(removals(2), counts(60, 4))).toBe('2 free');
    expect(tally(removals(2), counts(60, 5))).toBe('2 G3');
  });

  it('neither counts nor holds what an admin asks for by name', () => {
    expect(tally([...removals(6), ...removals(9, { byName: true })], counts(60))).toBe('15 free');
    expect(tally([...removals(7), ...removals(9, { byName: true })], counts(60))).toBe('7 G3, 9 free');
  });

  it('does not count what something firmer holds', () => {
    const ambiguous = removals(9, { hold: { rule: 'M1', facts: {} } });
    const inGrace = removals(9, { hold: { rule: 'G5', facts: {} } });
    expect(tally([...ambiguous, ...inGrace, ...removals(6)], counts(60))).toBe('9 G5, 9 M1, 6 free');
  });

  it('says how many there are and how many are allowed', () => {
    const [, hold] = heldBy(removals(7), 60);
    expect(hold).toEqual({ rule: 'G3', facts: { count: 7, limit: 6 } });
  });

  it('an approved departure does not hold tomorrow’s leavers', () => {
    const approved = removals(7);
    const storedHolds = new Map(approved.map((one) => stored(one, { state: 'approved' })));
    expect(tally([...approved, ...removals(6)], { ...counts(60), storedHolds })).toBe('13 free');
  });

  it('such a hold goes on when the numbers fall, and lets new leavers go once they are few', () => {
    const [old, ...rest] = removals(7);
    const storedHolds = new Map([old ?? makeOperation(), ...rest].map((one) => stored(one, {})));
    expect(tally(rest.slice(0, 2), { ...counts(60), storedHolds })).toBe('2 G3');
    expect(tally([...rest.slice(0, 2), ...removals(1)], { ...counts(60), storedHolds })).toBe('2 G3, 1 free');
    expect(tally([...rest, ...removals(1)], { ...counts(60), storedHolds })).toBe('7 G3');
  });
});

describe('[G8] how many invitations and reactivations may run by themselves', () => {
  it('holds them all over the limit: more than 50 and more than a fifth', () => {
    expect(tally(invitations(50), counts(100))).toBe('50 free');
    expect(tally(invitations(51), counts(100))).toBe('51 G8');
    expect(tally(invitations(200), counts(1_000))).toBe('200 free');
    expect(tally(invitations(201), counts(1_000))).toBe('201 G8');
  });

  it('or more than a thousand, whatever the share', () => {
    expect(limitOf(DEFAULT_POLICY.additions, 100_000)).toBe(1_000);
    expect(tally(invitations(1_001), counts(100_000))).toBe('1001 G8');
  });

  it('has no half: a team of ten may double', () => {
    expect(tally(invitations(10), counts(10))).toBe('10 free');
  });

  it('counts reactivations too, and those of the last day', () => {
    const back = removals(30, { kind: 'reactivate' });
    expect(tally([...back, ...invitations(21)], counts(100))).toBe('51 G8');
    expect(tally(invitations(20), counts(100, 0, 30))).toBe('20 free');
    expect(tally(invitations(20), counts(100, 0, 31))).toBe('20 G8');
  });

  it('leaves removals and what is asked for by name alone', () => {
    const operations = [...invitations(51), ...removals(3), ...invitations(2, { byName: true })];
    expect(tally(operations, counts(100))).toBe('51 G8, 5 free');
  });
});

function heldBy(operations: ReturnType<typeof removals>, managed: number) {
  return guard(operations, { ...CONTEXT, ...counts(managed) }).map(({ hold }) => hold);
}
