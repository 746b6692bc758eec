import { describe, expect, it } from 'vitest';
import { invitePeople } from '../../src/use-cases/invite-people.ts';
import { declineAccess, requestAccess } from '../../src/use-cases/request-access.ts';
import { ADMIN, type Organization, openSettled, person } from '../support/in-memory/organization.ts';

const ask = async ({ ports, connection, caller }: Organization, email: string, userId = 'UADA') =>
  requestAccess(ports, await connection(), { email, why: 'why' }, await caller(userId));
const invite = async ({ ports, connection }: Organization, ...emails: readonly string[]) => {
  const rest = { seat: 'member', from: null, until: null, note: null } as const;
  return ports.clock.until(invitePeople(ports, await connection(), { emails, ...rest }, ADMIN));
};
const waiting = async ({ ports, id }: Organization) =>
  (await ports.accessRequests.waiting(id)).map(({ email }) => email);

describe('a request for Slack', () => {
  it('is granted by the invitation of that very person, and of nobody else', async () => {
    const organization = await openSettled('ada', 'ben');
    expect(await ask(organization, 'new@partner.example')).toBe('asked');
    await invite(organization, 'other@partner.example');
    expect(await waiting(organization)).toEqual(['new@partner.example']);
    await invite(organization, 'new@partner.example');
    expect(await waiting(organization)).toEqual([]);
    expect(organization.ports.told.requests.map(({ decided }) => decided?.decision ?? null)).toEqual([
      null,
      'granted',
    ]);
  });

  it('[D3] goes on waiting where the directory says no: nothing was granted', async () => {
    const organization = await openSettled('ada', 'ben');
    await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
    await organization.sync({ by: ADMIN, approve: { kind: 'all' } });
    expect(await ask(organization, 'ben@x.example')).toBe('asked');
    await invite(organization, 'ben@x.example');
    expect(await waiting(organization)).toEqual(['ben@x.example']);
  });

  it('is declined once', async () => {
    const organization = await openSettled('ada');
    await ask(organization, 'new@partner.example');
    const { ports, id } = organization;
    const [request] = await ports.accessRequests.waiting(id);
    if (request === undefined) throw new Error('one waits');
    expect(await declineAccess(ports, id, request, ADMIN)).toBe(true);
    expect(await declineAccess(ports, id, request, ADMIN)).toBe(false);
  });

  it('is for people of this Slack, for those who have none, and for ten at a time', async () => {
    const organization = await openSettled('ada', 'ben');
    await expect(ask(organization, 'new@partner.example', 'UNOBODY')).rejects.toMatchObject({
      code: 'request_stranger',
    });
    expect(await ask(organization, 'ben@x.example')).toBe('has_slack');
    for (let n = 0; n < 10; n += 1) expect(await ask(organization, `p${n}@partner.example`)).toBe('asked');
    expect(await ask(organization, 'p0@partner.example', 'UBEN')).toBe('waiting');
    await expect(ask(organization, 'more@partner.example')).rejects.toMatchObject({
      code: 'request_too_many',
    });
  });
});
