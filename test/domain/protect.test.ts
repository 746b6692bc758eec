import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { type Keepers, protectionOf } from '../../src/domain/protect.ts';
import { makeAccount } from '../support/domain/make.ts';

const KEEPERS: Keepers = {
  holderId: 'U-holder',
  holderRole: 'admin',
  breakGlass: [],
  lastApproverIds: new Set(),
  lastOwnerIds: new Set(),
};

describe('[G1] accounts that never leave by plan', () => {
  it.each<[string, Partial<Account>, Partial<Keepers>, string | undefined]>([
    ['a member', {}, {}, undefined],
    ['a guest', { role: 'single_channel_guest' }, {}, undefined],
    ['an account whose role was not read', { role: null }, {}, undefined],
    ['the primary owner', { role: 'primary_owner' }, { holderRole: 'primary_owner' }, 'primary_owner'],
    ['an owner above the token of an admin', { role: 'owner' }, {}, 'owner'],
    ['an owner, the token being an owner’s', { role: 'owner' }, { holderRole: 'owner' }, undefined],
    ['an admin beside the token of an admin', { role: 'admin' }, {}, undefined],
    ['an admin above the token of a member', { role: 'admin' }, { holderRole: 'member' }, 'outranks'],
    ['an admin, the token’s role being unknown', { role: 'admin' }, { holderRole: null }, 'outranks'],
    ['the token’s own holder', { id: 'U-holder' }, {}, 'holder'],
    ['on the break-glass list by id', { id: 'U1' }, { breakGlass: [' u1'] }, 'break_glass'],
    [
      'on the break-glass list by email in another case',
      {},
      { breakGlass: [' ADA@Example.com '] },
      'break_glass',
    ],
    [
      'on it by the second email',
      { secondaryEmail: 'root@example.com' },
      { breakGlass: ['root@example.com'] },
      'break_glass',
    ],
    ['beside an empty line of the list', { secondaryEmail: '' }, { breakGlass: ['', ' '] }, undefined],
    ['the last owner in Rollcall', {}, { lastOwnerIds: new Set(['U1']) }, 'last_owner'],
    ['the last approver in Rollcall', {}, { lastApproverIds: new Set(['U1']) }, 'last_approver'],
  ])('%s', (_, account, keepers, why) => {
    expect(protectionOf(makeAccount(account), { ...KEEPERS, ...keepers })?.why).toBe(why);
  });
});
