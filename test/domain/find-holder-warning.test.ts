import { describe, expect, it } from 'vitest';
import { findHolderWarning, type HolderFacts } from '../../src/domain/find-holder-warning.ts';
import { makeAccount } from '../contracts/make-account.ts';

function holder(
  changes: Parameters<typeof makeAccount>[1],
  entitled = true,
  person: HolderFacts['person'] = { status: 'active' },
) {
  const ada = makeAccount('U1', { givenName: 'Ada', familyName: 'Park', role: 'owner', ...changes });
  return findHolderWarning({ account: { ...ada, entitled }, person });
}

describe('the holder of the token', () => {
  it.each(['admin', 'owner', 'primary_owner', null] as const)('is well as %s who stays', (role) => {
    expect(holder({ role })).toBeNull();
    expect(holder({ role }, false, null)).toBeNull();
  });

  it('is nobody to warn of while no account of theirs was read', () => {
    expect(findHolderWarning({ account: null, person: null })).toBeNull();
  });

  it('[G1] is gone with the account', () => {
    expect(holder({ status: 'inactive', role: 'member' })).toEqual({ kind: 'holder_gone', name: 'Ada Park' });
  });

  it.each(['member', 'multi_channel_guest'] as const)('[G1] has lost the role as %s', (role) => {
    expect(holder({ role })).toEqual({ kind: 'holder_lost_role', name: 'Ada Park' });
  });

  it('[G1] leaves when the directory says so, or nothing gives them Slack', () => {
    const leaves = { kind: 'holder_leaving', name: 'Ada Park' };
    expect(holder({}, true, { status: 'suspended' })).toEqual(leaves);
    expect(holder({}, true, { status: 'deleted' })).toEqual(leaves);
    expect(holder({}, false)).toEqual(leaves);
  });
});
