import { describe, expect, it } from 'vitest';
import { member, openOrganization } from '../support/in-memory/organization.ts';

describe('who clicks', () => {
  it('is known at once to be an owner who has just connected, before anybody was read', async () => {
    const organization = await openOrganization([member('ada')]);
    expect(await organization.ports.accounts.get(organization.id, 'U0ADMIN')).toBeNull();
    const caller = await organization.caller('U0ADMIN');
    expect(caller.slackRole).toBe('owner');
    expect(caller.roles).toContain('owner');
    expect((await organization.caller('UADA')).roles).toEqual([]);
  });

  it('is nobody where Slack does not know them either', async () => {
    const organization = await openOrganization();
    expect(await organization.caller('U0STRANGER')).toMatchObject({ slackRole: null, roles: [] });
  });
});
