import { describe, expect, it } from 'vitest';
import type { Cause, LossCause } from '../../src/domain/cause.ts';
import {
  account,
  type Changes,
  decided,
  excludedBy,
  LOST_AT,
  lost,
  words,
} from '../support/domain/decided.ts';
import { makeEntitlement, makeMention, makePerson, NOT_ENTITLED } from '../support/domain/make.ts';

describe('[P4] an entitled person', () => {
  it.each<[string, Changes, string]>([
    ['without an account is invited', {}, 'invite assigned'],
    ['with an inactive account is reactivated', account({ status: 'inactive' }), 'reactivate assigned'],
    ['with an active account stays as they are', account(), ''],
    ['with an invited account stays as they are', account({ status: 'invited' }), ''],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
    expect(decided(changes).unchanged).toBe(expected === '');
  });

  it('[P2] without an address that Slack could take waits for the directory', () => {
    expect(words({ person: makePerson({ email: 'ada' }) })).toBe('invite assigned held P2');
  });

  it('by an assignment of their own is asked for by name', () => {
    expect(decided({ entitlement: makeEntitlement({ byName: true }) }).operations[0]?.byName).toBe(true);
    expect(decided({}).operations[0]?.byName).toBe(false);
  });
});

describe('[P4] a person who is not entitled', () => {
  const suspended = makePerson({ status: 'suspended' });
  const deleted = makePerson({ status: 'deleted', deletionEvidence: 'said' });
  const no = { entitlement: NOT_ENTITLED };
  it.each<[string, Changes, string]>([
    ['suspended', { ...no, ...account(), person: suspended }, 'deactivate suspended'],
    ['deleted', { ...no, ...account(), person: deleted }, 'deactivate deleted'],
    [
      'suspended and only invited',
      { ...account({ status: 'invited' }), ...no, person: suspended },
      'deactivate suspended',
    ],
    ['excluded', { ...account(), entitlement: excludedBy('group') }, 'deactivate excluded'],
    [
      'suspended and excluded: both are told, the directory’s word first',
      { ...account(), person: suspended, entitlement: excludedBy('group') },
      'deactivate suspended excluded',
    ],
    [
      'suspended with an inactive account',
      { ...no, ...account({ status: 'inactive' }), person: suspended },
      '',
    ],
    ['suspended without an account', { ...no, person: suspended }, ''],
    ['active, whom no assignment ever reached', { ...no, ...account() }, 'drift never_assigned'],
    ['active, never reached, with an inactive account', { ...no, ...account({ status: 'inactive' }) }, ''],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
  });

  it.each<LossCause>([
    'unassigned',
    'ended',
    'moved',
    'left_group',
    'left_workspace',
    'group_deleted',
    'unit_deleted',
    'workspace_deleted',
  ])('[E3] whose entitlement went away goes: %s', (cause) => {
    const changes = { ...account(), entitlement: NOT_ENTITLED, memory: lost(cause) };
    expect(words(changes)).toBe(`deactivate ${cause}`);
    const [operation] = decided(changes).operations;
    expect(operation?.since).toEqual(LOST_AT);
    expect(operation?.reasons[0]?.chain.map(({ kind }) => kind)).toEqual([
      'no_assignment',
      'lost',
      'verdict',
    ]);
  });

  it('is gone for what the directory says, not for what was lost while an assignment still reaches them', () => {
    const entitlement = makeEntitlement({ entitled: false });
    expect(words({ ...account(), person: suspended, entitlement, memory: lost('left_group') })).toBe(
      'deactivate suspended',
    );
  });

  it('[G2] is absent only where a reading missed them and no admin said so by name', () => {
    const absent = makePerson({ status: 'deleted', deletionEvidence: 'absent' });
    const kindOf = (changes: Changes) => decided({ ...account(), ...changes }).operations[0]?.evidenceKind;
    expect(kindOf({ ...no, person: absent })).toBe('absent');
    expect(kindOf({ ...no, person: deleted })).toBe('said');
    expect(kindOf({ person: absent, entitlement: excludedBy('person') })).toBe('said');
    expect(kindOf({ person: absent, entitlement: excludedBy('group') })).toBe('absent');
  });

  it('[G3] is asked for by name where an admin excluded them or withdrew their own assignment', () => {
    const byName = (changes: Changes) => decided({ ...account(), ...changes }).operations[0]?.byName;
    const own = makeMention({ subjectKind: 'person' });
    expect(byName({ entitlement: excludedBy('person') })).toBe(true);
    expect(byName({ entitlement: excludedBy('group') })).toBe(false);
    expect(byName({ ...no, memory: lost('unassigned', own) })).toBe(true);
    expect(byName({ ...no, memory: lost('unassigned') })).toBe(false);
    expect(byName({ ...no, memory: lost('ended', own) })).toBe(false);
    expect(byName({ ...no, memory: lost('unassigned', own), person: deleted })).toBe(false);
  });
});

describe('[E3] what changes an entitlement reaches Slack by itself', () => {
  it.each<[string, Cause, Changes]>([
    ['unassigned', 'unassigned', { entitlement: NOT_ENTITLED, memory: lost('unassigned') }],
    ['suspended', 'suspended', { entitlement: NOT_ENTITLED, person: makePerson({ status: 'suspended' }) }],
    ['deleted', 'deleted', { entitlement: NOT_ENTITLED, person: makePerson({ status: 'deleted' }) }],
    [
      'group or unit left or deleted',
      'group_deleted',
      { entitlement: NOT_ENTITLED, memory: lost('group_deleted') },
    ],
    ['time passing', 'ended', { entitlement: NOT_ENTITLED, memory: lost('ended') }],
  ])('%s', (_, cause, changes) => {
    const [operation] = decided({ ...account(), ...changes }).operations;
    expect(operation).toMatchObject({ kind: 'deactivate', hold: null, accountId: 'U1', personId: 'p-ada' });
    expect(operation?.reasons[0]?.cause).toBe(cause);
  });
});
