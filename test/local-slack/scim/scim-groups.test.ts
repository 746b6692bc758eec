import { describe, expect, it } from 'vitest';
import { callScim, patchOp } from '../support/call-scim.ts';
import { installOn, startAcme } from '../support/start-acme.ts';

async function acme() {
  const slack = await startAcme();
  const { user } = installOn(slack);
  const call = (method: string, path: string, body?: unknown) => callScim(slack, user, method, path, body);
  return { slack, call };
}

const URN = 'urn:ietf:params:scim:schemas:core:2.0:Group';

describe('SCIM groups', () => {
  it('are created, listed, changed and deleted, and show on their members', async () => {
    const { call } = await acme();
    const created = await call('POST', 'v2/Groups', {
      schemas: [URN],
      displayName: 'Sales',
      members: [{ value: 'U0MIA' }],
    });
    expect(created.status).toBe(201);
    const path = `v2/Groups/${created.body.id}`;
    expect((await call('GET', 'v2/Users/U0MIA')).body.groups).toEqual([
      { value: created.body.id, display: 'Sales' },
    ]);
    const add = patchOp({ op: 'add', path: 'members', value: [{ value: 'U0ADA' }] });
    expect((await call('PATCH', path, add)).status).toBe(204);
    expect((await call('GET', path)).body.members.map(({ value }) => value)).toEqual(['U0MIA', 'U0ADA']);
    const remove = patchOp({ op: 'remove', path: 'members[value eq "U0MIA"]' });
    expect((await call('PATCH', path, remove)).status).toBe(204);
    expect((await call('PUT', path, { displayName: 'EMEA' })).body).toMatchObject({
      displayName: 'EMEA',
      members: [],
    });
    expect((await call('GET', 'v2/Groups')).body.totalResults).toBe(1);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).body.detail).toBe('no_such_group');
  });

  it('take neither strangers nor the deactivated, nor a group without a name', async () => {
    const { call } = await acme();
    await call('DELETE', 'v2/Users/U0MIA');
    const create = async (body: object) => (await call('POST', 'v2/Groups', body)).body.detail;
    expect(await create({ displayName: 'x', members: [{ value: 'U0MIA' }] })).toBe(
      'unable_to_add_deleted_or_guest_to_group',
    );
    expect(await create({ displayName: 'x', members: [{ value: 'U9' }] })).toBe('no_such_user (user=U9)');
    expect(await create({ displayName: ' ' })).toBe('group_creation_failed');
  });

  it('that Slack made stay as they are', async () => {
    const { slack, call } = await acme();
    slack.world.groups.set('S0ADMINS', {
      id: 'S0ADMINS',
      organisationId: 'T0ACME',
      displayName: 'Team Admins',
      externalId: '',
      memberIds: [],
      createdAt: 0,
      generated: true,
    });
    expect((await call('DELETE', 'v2/Groups/S0ADMINS')).status).toBe(403);
    expect((await call('GET', 'v2/Groups/S0ADMINS')).status).toBe(200);
  });
});
