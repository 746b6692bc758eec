import { describe, expect, it } from 'vitest';
import type { DecideSetting } from '../../src/domain/decide-setting.ts';
import { evidenceHash } from '../../src/domain/evidence.ts';
import { account, type Changes, decided, lost } from '../support/domain/decided.ts';
import {
  makeEntitlement,
  makeMention,
  makePerson,
  makePersonMemory,
  NOT_ENTITLED,
} from '../support/domain/make.ts';

describe('[H1] the evidence', () => {
  const leaver: Changes = {
    ...account(),
    person: makePerson({ status: 'suspended' }),
    entitlement: makeEntitlement({ entitled: false, assignmentIds: ['b', 'a'] }),
  };
  const evidence = (changes: Changes = {}, setting?: Partial<DecideSetting>) =>
    decided({ ...leaver, ...changes }, setting).operations[0]?.evidence;
  const suspended = (changes: object) => ({ person: makePerson({ status: 'suspended', ...changes }) });
  const assigned = (assignmentIds: string[]) => ({
    entitlement: makeEntitlement({ entitled: false, assignmentIds }),
  });

  it.each<[string, Changes]>([
    ['the person’s status', { person: makePerson({ status: 'deleted', deletionEvidence: 'said' }) }],
    ['the person’s unit', suspended({ unitId: 'u-hr' })],
    ['the assignments in the verdict', assigned(['a'])],
    ['the account’s id', account({ id: 'U2' })],
    ['the account’s role', account({ role: 'admin' })],
    ['the account’s email', account({ email: 'other@example.com' })],
  ])('changes with %s', (_, changes) => {
    expect(evidence(changes)).not.toBe(evidence());
  });

  it.each<[string, Changes]>([
    ['names and titles', suspended({ givenName: 'Augusta', title: 'Countess' })],
    ['the account’s names', account({ displayName: 'ada!', givenName: 'A', title: 'x', userName: 'y' })],
    ['the order of assignments', assigned(['a', 'b'])],
    ['the case of the email', account({ email: 'Ada@Example.com' })],
    ['the wording of the unit', { unitPath: '/Vertrieb' }],
    ['a first sign-in', account({ status: 'invited' })],
    ['a role that was read for the first time', account({ role: null })],
    [
      'the status’s clock',
      { memory: makePersonMemory({ statusSince: new Date(0), lastWordAt: new Date(1) }) },
    ],
  ])('does not change with %s', (_, changes) => {
    expect(evidence(changes)).toBe(evidence());
  });

  it('changes when the account was switched off', () => {
    const facts = { person: null, assignmentIds: [], to: null };
    const hashOf = (status: 'active' | 'inactive') =>
      evidenceHash(
        { ...facts, account: { id: 'U1', status, role: 'member', email: 'a@x.example' } },
        (text) => text,
      );
    expect(hashOf('inactive')).not.toBe(hashOf('active'));
  });

  it('does not change as time passes', () => {
    const now = { at: new Date('2027-01-01T00:00:00Z'), today: '2027-01-01' };
    expect(evidence({}, { now })).toBe(evidence());
  });

  it('changes when something else was lost', () => {
    const gone = (assignmentId: string) => ({
      ...account(),
      person: makePerson(),
      entitlement: NOT_ENTITLED,
      memory: lost('left_group', makeMention({ assignmentId })),
    });
    expect(evidence(gone('a-1'))).not.toBe(evidence(gone('a-2')));
  });
});
