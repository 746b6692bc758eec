import { describe, expect, it } from 'vitest';
import { seedPeople } from '../../../src/local-slack/sample/seed-people.ts';
import { callScim, setActive } from '../support/call-scim.ts';
import { control, installOn, startAcme } from '../support/start-acme.ts';

describe('who may use SCIM', () => {
  it('gets the old error shape on v2 too without a good token', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    const none = await fetch(`${slack.url}/scim/v2/Users`);
    expect([none.status, await none.json()]).toEqual([
      401,
      { Errors: { description: 'missing_authentication', code: 401 } },
    ]);
    for (const token of ['xoxp-1', bot]) {
      const { status, body } = await callScim(slack, token, 'GET', 'v2/Users');
      expect([status, body]).toEqual([401, { Errors: { description: 'invalid_authentication', code: 401 } }]);
    }
  });

  it('needs the scope admin and a holder who still is an admin', async () => {
    const slack = await startAcme();
    const other = installOn(slack, { installer: 'U0OLGA', userScopes: ['users:read'] });
    expect((await callScim(slack, other.user, 'GET', 'v2/Users')).body.Errors.description).toBe(
      'permission_denied',
    );
    const { user } = installOn(slack);
    expect((await callScim(slack, user, 'GET', 'v2/Users')).status).toBe(200);
    await control(slack, 'act', { action: 'change_role', user: 'U0ADA', role: 'member' });
    expect((await callScim(slack, user, 'GET', 'v2/Users')).status).toBe(403);
    await control(slack, 'act', { action: 'deactivate', user: 'U0ADA' });
    expect((await callScim(slack, user, 'GET', 'v2/Users')).status).toBe(401);
  });

  it('needs Business+', async () => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    await control(slack, 'act', { action: 'change_plan', organisation: 'T0ACME', plan: 'std' });
    const { status, body } = await callScim(slack, user, 'GET', 'v2/Users');
    expect([status, body.Errors.description]).toEqual([403, 'plus_teams_only']);
  });

  it('needs an organisation-wide install in an Enterprise organisation', async () => {
    const slack = await startAcme({
      fill: (world) => seedPeople(world, { people: 20, kind: 'enterprise', seed: 1 }),
    });
    const installer = slack.world.users.findByEmail('E0ACME0001', 'ada.abara.0@acme.example')?.id ?? '';
    const inTeam = installOn(slack, { installer, teamId: 'T0ACME0001' });
    const { status, body } = await callScim(slack, inTeam.user, 'GET', 'v2/Users');
    expect([status, body.detail]).toEqual([400, 'non_org_teams_only']);
    const onOrg = installOn(slack, { installer, teamId: null });
    expect((await callScim(slack, onOrg.user, 'GET', 'v2/Users')).status).toBe(200);
  });

  it('reads the configuration even with a wrong token, by either name on v2', async () => {
    const slack = await startAcme();
    for (const path of [
      'v1/ServiceProviderConfigs',
      'v2/ServiceProviderConfig',
      'v2/ServiceProviderConfigs',
    ]) {
      const { status, body } = await callScim(slack, 'dummy', 'GET', path);
      expect([status, body]).toMatchObject([
        200,
        { patch: { supported: true }, filter: { supported: false } },
      ]);
    }
    for (const path of ['v2/ResourceTypes', 'v2/Schemas', 'v1/Schemas/Users']) {
      expect((await callScim(slack, 'dummy', 'GET', path)).status).toBe(200);
    }
    expect((await callScim(slack, 'dummy', 'GET', 'v2/Schemas/Fish')).status).toBe(404);
  });

  it('is told of paths and methods that are not there', async () => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    expect((await callScim(slack, user, 'GET', 'v2/Fish')).body).toMatchObject({
      detail: 'bad_endpoint',
      status: 404,
    });
    expect((await callScim(slack, user, 'DELETE', 'v2/Users')).body.detail).toBe('method_not_allowed');
    expect((await callScim(slack, user, 'GET', 'v1/Fish')).body.Errors).toEqual({
      description: 'bad_endpoint',
      code: 404,
    });
  });

  it('ends with the holder: deactivating oneself kills the token', async () => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    expect((await callScim(slack, user, 'PATCH', 'v2/Users/U0ADA', setActive(false))).body.active).toBe(
      false,
    );
    expect((await callScim(slack, user, 'GET', 'v2/Users/U0ADA')).status).toBe(401);
  });
});
