import { describe, expect, it } from 'vitest';
import { grantRoles, readGranted } from '../../src/use-cases/grant-roles.ts';
import { readStaffWho } from '../../src/use-cases/read-staff.ts';
import { ADMIN, member, type Organization, openOrganization } from '../support/in-memory/organization.ts';

async function open() {
  const organization = await openOrganization([
    member('ada'),
    member('ben', { role: 'admin' }),
    member('guest', { role: 'single_channel_guest' }),
  ]);
  await organization.sync();
  return organization;
}
const grant = async (organization: Organization, id: string, roles: Parameters<typeof grantRoles>[3]) =>
  grantRoles(organization.ports, await organization.connection(), id, roles, ADMIN);
const who = async ({ ports, id }: Organization, permission: 'ask' | 'decide' | 'configure') =>
  (await readStaffWho(ports, id, permission)).map((one) => one.id);

describe('granting a role', () => {
  it('[A2] counts at the next click, and with those who are told and who may approve', async () => {
    const organization = await open();
    expect((await organization.caller('UADA')).roles).toEqual([]);
    await grant(organization, 'UADA', ['approver']);
    expect((await organization.caller('UADA')).roles).toEqual(['approver']);
    expect(await who(organization, 'decide')).toContain('UADA');
    expect(await who(organization, 'ask')).not.toContain('UADA');
    await grant(organization, 'UBEN', []);
    expect(await who(organization, 'decide')).not.toContain('UBEN');
    await grant(organization, 'UBEN', null);
    expect(await who(organization, 'decide')).toContain('UBEN');
    const granted = await readGranted(organization.ports, organization.id);
    expect(granted).toMatchObject([{ accountId: 'UADA', roles: ['approver'] }]);
  });

  it('[A2] ends with the account, and comes back with it', async () => {
    const organization = await open();
    await grant(organization, 'UADA', ['owner']);
    organization.slack.change('UADA', { status: 'inactive' });
    await organization.sync();
    expect(await who(organization, 'configure')).not.toContain('UADA');
    expect((await organization.caller('UADA')).roles).toEqual([]);
  });

  it('[R1] is on record', async () => {
    const organization = await open();
    await grant(organization, 'UADA', ['viewer']);
    const query = { email: 'ada@x.example', from: null, to: null, limit: 9 };
    const receipts = await organization.ports.receipts.list(organization.id, query);
    expect(receipts.at(-1)).toMatchObject({ event: 'roles', actor: ADMIN, facts: { roles: 'viewer' } });
  });

  it('[A2] is refused for owners of Slack, guests and whoever is not there', async () => {
    const organization = await open();
    await expect(grant(organization, 'U0ADMIN', [])).rejects.toMatchObject({ code: 'grant_owner' });
    await expect(grant(organization, 'UGUEST', ['viewer'])).rejects.toMatchObject({ code: 'grant_guest' });
    await expect(grant(organization, 'UNOBODY', ['viewer'])).rejects.toMatchObject({ code: 'grant_guest' });
  });
});
