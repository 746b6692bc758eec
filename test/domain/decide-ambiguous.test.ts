import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { account, type Changes, decided, SUSPENDED, words } from '../support/domain/decided.ts';
import { makeClaim, makePerson, NOT_ENTITLED } from '../support/domain/make.ts';

describe('[M1] [M2] what is ambiguous is held', () => {
  const rivals = [{ personId: 'p-bob', email: 'bob@example.com', by: 'email' }] as const;
  const contested = (changes: Partial<Account>) => ({ claims: [makeClaim(changes, 'email', { rivals })] });
  const two = (one: Partial<Account>, other: Partial<Account>) => ({
    claims: [makeClaim({ id: 'U1', ...one }, 'email'), makeClaim({ id: 'U2', ...other }, 'email')],
  });
  it.each<[string, Changes, string]>([
    ['a contested active account of an entitled person', contested({}), 'invite assigned held M1'],
    ['a contested inactive account', contested({ status: 'inactive' }), 'reactivate assigned held M1'],
    ['a contested account of a leaver', { ...SUSPENDED, ...contested({}) }, 'deactivate suspended held M1'],
    [
      'a leaver with two accounts',
      { ...SUSPENDED, ...two({}, {}) },
      'deactivate suspended held M1, deactivate suspended held M1',
    ],
    ['an entitled person with two active accounts', two({}, {}), 'drift unexplained, drift unexplained'],
    ['two inactive ones', two({ status: 'inactive' }, { status: 'inactive' }), 'reactivate assigned held M1'],
    ['nobody said anything', { ...contested({}), entitlement: NOT_ENTITLED }, 'drift unexplained'],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
    expect(decided(changes)).toMatchObject({ link: null, managed: false });
  });

  it('an address that somebody else’s account still has lets the invitation wait', () => {
    const claims = [makeClaim({}, 'email', { rivals: [{ ...rivals[0], by: 'link' }] })];
    expect(words({ claims })).toBe('invite assigned held M1');
  });

  it('an inactive account of an earlier owner of the address is not opened', () => {
    const claims = [makeClaim({ status: 'inactive', givenName: 'Bob', familyName: 'Ito' }, 'email')];
    const changes = {
      claims: claims.map((claim) => ({ ...claim, account: { ...claim.account, displayName: '' } })),
    };
    expect(words(changes)).toBe('reactivate assigned held M2');
    expect(decided(changes).link).toBeNull();
  });

  it('whoever was hired again under a new record gets their old account back, if the names agree', () => {
    const old = [{ personId: 'p-old', email: 'ada@example.com', by: 'link', gone: true }] as const;
    const claims = [makeClaim({ status: 'inactive' }, 'email', { rivals: old })];
    expect(words({ claims })).toBe('reactivate assigned');
    const another = makePerson({ givenName: 'Bob', familyName: 'Ito' });
    expect(words({ claims, person: another })).toBe('reactivate assigned held M2');
  });

  it('a link that the case proves is handed out to be saved', () => {
    const link = { personId: 'p-ada', accountId: 'U1' };
    expect(decided({ claims: [makeClaim({}, 'email')] }).link).toEqual(link);
    expect(decided({ claims: [makeClaim({}, 'external_id')] }).link).toEqual(link);
    expect(decided(account()).link).toBeNull();
  });

  it('a second account of a matched person is nobody’s: drift, also when the person leaves', () => {
    const claims = [makeClaim({ id: 'U1' }, 'link'), makeClaim({ id: 'U2' }, 'email')];
    expect(words({ claims })).toBe('drift unexplained');
    expect(words({ ...SUSPENDED, claims })).toBe('deactivate suspended, drift unexplained');
    expect(decided({ claims }).drift[0]).toMatchObject({ accountId: 'U2', personId: 'p-ada' });
  });

  it('a second account that somebody else claims as strongly is not told here, but in their case', () => {
    const claims = [makeClaim({ id: 'U1' }, 'link'), makeClaim({ id: 'U2' }, 'email', { rivals })];
    expect(words({ claims })).toBe('');
  });
});
