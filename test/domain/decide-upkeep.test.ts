import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { account, type Changes, decided, excludedBy, words } from '../support/domain/decided.ts';
import {
  makeAccountMemory,
  makeClaim,
  makeEntitlement,
  makeMention,
  makePerson,
  makePersonMemory,
  SETTING,
} from '../support/domain/make.ts';

describe('[D4] one source, one address', () => {
  const renamed = makePerson({ email: 'ada.king@example.com' });
  const claimed = (
    by: 'link' | 'external_id' | 'email' | 'secondary_email',
    changes: Partial<Account> = {},
  ) => ({
    person: renamed,
    claims: [makeClaim(changes, by)],
  });

  it.each<[string, Changes, string]>([
    ['known by link', claimed('link'), 'update_profile email_changed'],
    ['known by externalId', claimed('external_id'), 'update_profile email_changed'],
    ['known by its address only', claimed('secondary_email'), ''],
    ['inactive', claimed('link', { status: 'inactive' }), 'reactivate assigned'],
    ['invited', claimed('link', { status: 'invited' }), ''],
    ['the same but for case', { ...account({ email: 'ADA@example.com ' }) }, ''],
  ])('a changed email follows to the account: %s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
  });

  it('tells from where to where', () => {
    const [operation] = decided(claimed('link')).operations;
    expect(operation).toMatchObject({ from: 'ada@example.com', to: 'ada.king@example.com' });
  });

  it.each<[string, Partial<Account>]>([
    ['as its primary one', { email: 'Ada.King@example.com' }],
    ['as its second one', { email: 'x@example.com', secondaryEmail: 'ada.king@example.com' }],
  ])('changes nothing where another account has that address %s', (_, other) => {
    const claims = [makeClaim({}, 'link'), makeClaim({ id: 'U2', status: 'inactive', ...other }, 'email')];
    expect(words({ person: renamed, claims })).toBe('');
  });

  it('never writes what is no address', () => {
    expect(words({ ...account(), person: makePerson({ email: 'ada' }) })).toBe('');
  });

  it('can be switched off', () => {
    expect(words(claimed('link'), { policy: { ...SETTING.policy, updateEmails: false } })).toBe('');
  });

  it.each<[string, Changes, string]>([
    ['an invitation', {}, 'invite assigned held D4'],
    ['a reactivation', account({ status: 'inactive' }), 'reactivate assigned held D4'],
    ['a deactivation', { ...account(), entitlement: excludedBy('group') }, 'deactivate excluded held D4'],
    ['a change of address', claimed('link'), 'update_profile email_changed held D4'],
    [
      'what an admin asks for by name',
      { ...account(), entitlement: excludedBy('person') },
      'deactivate excluded',
    ],
  ])('two sources that claim one person: %s', (_, changes, expected) => {
    expect(words({ ...changes, memory: makePersonMemory({ sourceConflict: true }) })).toBe(expected);
  });
});

describe('[P2] seats', () => {
  const seat = (seat: 'member' | 'guest', role: Account['role'], memory = {}): Changes => ({
    entitlement: makeEntitlement({ seat, reachedBy: [makeMention({ seat })] }),
    claims: [makeClaim({ role }, 'link', { memory: makeAccountMemory(memory) })],
  });
  const businessPlus = { capabilities: { guests: false } };

  it('change where the Slack plan can', () => {
    expect(words(seat('guest', 'member'))).toBe('change_seat seat_changed');
    expect(decided(seat('guest', 'member')).operations[0]).toMatchObject({ from: 'member', to: 'guest' });
    expect(words(seat('member', 'multi_channel_guest', { guestSeatReached: true }))).toBe(
      'change_seat seat_changed',
    );
    expect(words(seat('guest', 'single_channel_guest'))).toBe('');
  });

  it('are shown with the reason where it cannot: on Business+, and for admins', () => {
    expect(words(seat('guest', 'member'), businessPlus)).toBe('drift seat_not_changeable');
    expect(words(seat('guest', 'admin'))).toBe('drift seat_not_changeable');
  });

  it('are not judged before the role was read', () => {
    expect(words(seat('guest', null))).toBe('');
  });

  it('a guest seat never becomes a full member’s by an invitation or reactivation on Business+', () => {
    const entitlement = makeEntitlement({ seat: 'guest' });
    expect(words({ entitlement }, businessPlus)).toBe('invite assigned held P2');
    expect(words({ entitlement })).toBe('invite assigned');
    const off = { entitlement, ...account({ status: 'inactive' }) };
    expect(words(off, businessPlus)).toBe('reactivate assigned held P2');
  });
});
