import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import type { AccountMemory } from '../../src/domain/case.ts';
import { decide } from '../../src/domain/decide.ts';
import { inWords } from '../support/domain/decided.ts';
import { makeAccountCase, SETTING } from '../support/domain/make.ts';

const words = (account: Partial<Account>, memory: Partial<AccountMemory> = {}) =>
  inWords(decide(makeAccountCase(account, memory), SETTING));

const decision = (
  kind: 'deactivate' | 'ignore' | 'adopt',
  until: string | null = null,
): Partial<AccountMemory> => ({ driftDecision: { decision: kind, until, reason: null } });
const kept = (as: 'as_it_is' | 'active' | 'inactive'): Partial<AccountMemory> => ({
  keptByHand: { lasts: 'always', evidence: null, until: null, as, reason: null },
});

describe('[P4] an account that no person explains', () => {
  it.each<[string, Partial<Account>, Partial<AccountMemory>, string]>([
    ['active', {}, {}, 'drift unexplained'],
    ['invited', { status: 'invited' }, {}, 'drift unexplained'],
    ['inactive', { status: 'inactive' }, {}, ''],
    ['an owner', { role: 'owner' }, {}, 'drift unexplained'],
  ])('%s is shown and asked about, never changed by itself', (_, account, memory, expected) => {
    expect(words(account, memory)).toBe(expected);
  });

  it.each<[string, Partial<Account>]>([
    ['a stranger', { stranger: true }],
    ['a bot', { role: 'bot' }],
    ['Slackbot', { id: 'USLACKBOT', role: null }],
  ])('[P5] %s is not even shown, nor switched by a decision', (_, account) => {
    expect(words(account)).toBe('');
    expect(words(account, decision('deactivate'))).toBe('');
  });

  it('[P5] a guest is shown as one that Rollcall does not manage', () => {
    expect(words({ role: 'single_channel_guest' })).toBe('drift unmanaged_guest');
    expect(words({ role: 'single_channel_guest' }, { guestSeatReached: true })).toBe('drift unexplained');
  });
});

describe('[D2] an admin’s decision on drift', () => {
  it.each<[string, Partial<Account>, Partial<AccountMemory>, string]>([
    ['deactivate', {}, decision('deactivate'), 'deactivate drift_decision'],
    ['deactivate, and it is off', { status: 'inactive' }, decision('deactivate'), ''],
    ['deactivate until today', {}, decision('deactivate', '2026-11-24'), 'deactivate drift_decision'],
    ['deactivate until yesterday', {}, decision('deactivate', '2026-11-23'), 'drift unexplained'],
    ['ignore', {}, decision('ignore'), ''],
    ['ignore until yesterday', {}, decision('ignore', '2026-11-23'), 'drift unexplained'],
    ['adopt', {}, decision('adopt'), ''],
    ['a guest', { role: 'multi_channel_guest' }, decision('deactivate'), 'deactivate drift_decision'],
  ])('%s', (_, account, memory, expected) => {
    expect(words(account, memory)).toBe(expected);
  });

  it('is asked for by name, and rests on the account alone', () => {
    const [operation] = decide(makeAccountCase({}, decision('deactivate')), SETTING).operations;
    expect(operation).toMatchObject({
      byName: true,
      personId: null,
      sourceId: null,
      accountId: 'U1',
      evidenceKind: 'said',
    });
  });

  it('stands when somebody switches the account on again, until that is frozen (G6)', () => {
    const off = { lastSwitchByRollcall: { to: 'inactive', at: new Date(0) } } as const;
    expect(words({}, { ...decision('deactivate'), ...off })).toBe('deactivate switched_on drift_decision');
    expect(words({}, { ...decision('deactivate'), ...off, flips: 2 })).toBe(
      'deactivate switched_on drift_decision held G6',
    );
  });

  it('[X8] gives way to what an undo brought back and keeps', () => {
    expect(words({}, { ...decision('deactivate'), ...kept('active') })).toBe('');
    expect(words({ status: 'inactive' }, { ...decision('deactivate'), ...kept('active') })).toBe(
      'reactivate requested',
    );
    expect(words({}, kept('as_it_is'))).toBe('');
    expect(words({}, kept('inactive'))).toBe('deactivate requested');
  });
});
