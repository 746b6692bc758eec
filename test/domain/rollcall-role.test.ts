import { describe, expect, it } from 'vitest';
import { ROLE_CHOICES, toChoice, toRoles } from '../../src/domain/role-choice.ts';
import { may, rolesOf } from '../../src/domain/rollcall-role.ts';

describe('roles in Rollcall', () => {
  it('are those that the Slack role gives, while nobody has granted others', () => {
    expect(rolesOf('primary_owner', null)).toEqual(['owner']);
    expect(rolesOf('admin', null)).toEqual(['operator', 'approver']);
    expect(rolesOf('member', null)).toEqual([]);
    expect(rolesOf(null, null)).toEqual([]);
  });

  it('are what was granted, more or less', () => {
    expect(rolesOf('member', ['approver'])).toEqual(['approver']);
    expect(rolesOf('admin', ['viewer'])).toEqual(['viewer']);
    expect(rolesOf('admin', [])).toEqual([]);
    expect(rolesOf('admin', ['owner'])).toEqual(['owner']);
  });

  it('[A2] stay with owners of Slack, so that nobody is locked out', () => {
    for (const role of ['owner', 'primary_owner'] as const) expect(rolesOf(role, [])).toEqual(['owner']);
  });

  it.each(['single_channel_guest', 'multi_channel_guest', 'bot', null] as const)(
    '[A2] are never those of %s',
    (role) => {
      expect(rolesOf(role, ['owner'])).toEqual([]);
    },
  );

  it('are chosen by what they are for', () => {
    for (const choice of ROLE_CHOICES) {
      const roles = toRoles(choice);
      if (roles !== null) expect(toChoice(roles)).toBe(choice);
    }
    expect(toRoles('default')).toBeNull();
    expect(may(toRoles('operator') ?? [], 'decide')).toBe(false);
    expect(may(toRoles('approver') ?? [], 'ask')).toBe(false);
  });
});
