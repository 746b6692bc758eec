import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import { account, type Changes, decided, SUSPENDED, words } from '../support/domain/decided.ts';
import {
  makeAccountMemory,
  makeClaim,
  makeEntitlement,
  makeMention,
  makePerson,
  NOT_ENTITLED,
} from '../support/domain/make.ts';

describe('[D3] [A6] kept by hand', () => {
  const kept = (as: 'as_it_is' | 'active' | 'inactive', status: Account['status'], until: string | null) => ({
    claims: [
      makeClaim({ status }, 'link', {
        memory: makeAccountMemory({
          keptByHand: { lasts: until === null ? 'always' : 'until', until, evidence: null, as, reason: null },
        }),
      }),
    ],
  });

  it.each<[string, Changes, string]>([
    ['as it is, always', { ...SUSPENDED, ...kept('as_it_is', 'active', null) }, ''],
    ['as it is, to the end of today', { ...SUSPENDED, ...kept('as_it_is', 'active', '2026-11-24') }, ''],
    [
      'as it is, until yesterday',
      { ...SUSPENDED, ...kept('as_it_is', 'active', '2026-11-23') },
      'deactivate suspended',
    ],
    ['active against the directory', { ...SUSPENDED, ...kept('active', 'active', '2026-12-24') }, ''],
    [
      'active, while it is still off',
      { ...SUSPENDED, ...kept('active', 'inactive', '2026-12-24') },
      'reactivate requested',
    ],
    [
      'active, until yesterday',
      { ...SUSPENDED, ...kept('active', 'active', '2026-11-23') },
      'deactivate suspended',
    ],
    ['inactive, of an entitled person', kept('inactive', 'inactive', null), ''],
    ['inactive, while it is still on', kept('inactive', 'active', null), 'deactivate requested'],
    [
      'as it is, where it would be drift',
      { entitlement: NOT_ENTITLED, ...kept('as_it_is', 'active', null) },
      '',
    ],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
  });

  it('[D3] an assignment by name does not bring back whom the directory suspended', () => {
    const entitlement = makeEntitlement({
      entitled: false,
      reachedBy: [makeMention({ subjectKind: 'person' })],
    });
    const changes = { person: makePerson({ status: 'suspended' }), entitlement };
    expect(words({ ...changes, ...account({ status: 'inactive' }) })).toBe('');
    expect(words({ ...changes, ...account() })).toBe('deactivate suspended');
  });

  it('while the evidence is the same a rejected operation is not planned again', () => {
    const before = { ...SUSPENDED, ...account() };
    const evidence = decided(before).operations[0]?.evidence ?? '';
    const rejected = (as: 'as_it_is' | 'active', changes: Changes, status: Account['status'] = 'active') => {
      const keptByHand = { lasts: 'evidence', until: null, evidence, as, reason: null } as const;
      const claims = [makeClaim({ status }, 'link', { memory: makeAccountMemory({ keptByHand }) })];
      return words({ ...before, claims, ...changes });
    };
    expect(rejected('as_it_is', {})).toBe('');
    const deleted = makePerson({ status: 'deleted', deletionEvidence: 'said' });
    expect(rejected('as_it_is', { person: deleted })).toBe('deactivate deleted');
    expect(rejected('active', {})).toBe('');
    expect(rejected('active', {}, 'inactive')).toBe('reactivate requested');
  });

  it('a rejected change of address is not asked again, another address is', () => {
    const renamed = (email: string, evidence: string | null) => {
      const keptByHand =
        evidence === null
          ? null
          : ({ lasts: 'evidence', until: null, evidence, as: 'as_it_is', reason: null } as const);
      const claims = [makeClaim({}, 'link', { memory: makeAccountMemory({ keptByHand }) })];
      return decided({ person: makePerson({ email }), claims });
    };
    const [asked] = renamed('ada.l@example.com', null).operations;
    expect(asked?.to).toBe('ada.l@example.com');
    expect(renamed('ada.l@example.com', asked?.evidence ?? '').operations).toEqual([]);
    expect(renamed('ada.king@example.com', asked?.evidence ?? '').operations).toHaveLength(1);
  });
});
