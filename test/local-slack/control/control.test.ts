import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callApi, control, installOn, startAcme } from '../support/start-acme.ts';

describe('/_control', () => {
  it('is for this machine and its own pages only', async () => {
    const slack = await startAcme();
    const ask = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const sent = request(`${slack.url}/_control/users`, { headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        sent.on('error', reject).end();
      });
    expect(await ask({})).toBe(200);
    expect(await ask({ origin: 'https://evil.example' })).toBe(403);
    expect(await ask({ host: 'evil.example' })).toBe(403);
  });

  it('moves the clock', async () => {
    const slack = await startAcme();
    const before = slack.world.clock.now();
    expect((await control(slack, 'clock', { advance: 5000 })).body.now).toBe(before + 5000);
    expect((await control(slack, 'clock', { frozen: false, speed: 60 })).body).toMatchObject({
      frozen: false,
      speed: 60,
    });
  });

  it('seeds the same people for the same request', async () => {
    const slack = await startAcme();
    const ids = async () => (await control<{ id: string }[]>(slack, 'users')).body.map(({ id }) => id);
    expect((await control(slack, 'seed', { people: 50 })).body).toEqual({ users: 51 });
    const first = await ids();
    await control(slack, 'reset', {});
    expect(await ids()).toEqual(['USLACKBOT', 'U0OLGA', 'U0ADA', 'U0MIA']);
    await control(slack, 'seed', { people: 50 });
    expect(await ids()).toEqual(first);
    expect((await control(slack, 'seed', { people: 3 })).status).toBe(400);
  });

  it('acts like an admin in Slack', async () => {
    const slack = await startAcme();
    const { user } = installOn(slack);
    const joined: string[] = [];
    slack.world.events.on('team_join', ({ email }) => joined.push(email));
    await control(slack, 'act', { action: 'deactivate', user: 'U0ADA' });
    expect((await callApi(slack, 'auth.test', user)).body.error).toBe('token_revoked');
    await control(slack, 'act', { action: 'activate', user: 'U0ADA' });
    await control(slack, 'act', { action: 'change_role', user: 'U0MIA', role: 'owner' });
    await control(slack, 'act', { action: 'rename', user: 'U0MIA', givenName: 'Mia', familyName: 'Marsh' });
    await control(slack, 'act', { action: 'change_email', user: 'U0MIA', email: 'Mia.Marsh@acme.example' });
    expect(slack.world.users.get('U0ADA')?.deleted).toBe(false);
    expect(slack.world.users.get('U0MIA')).toMatchObject({
      role: 'owner',
      realName: 'Mia Marsh',
      email: 'mia.marsh@acme.example',
    });
    const invited = await control(slack, 'act', {
      action: 'invite',
      team: 'T0ACME',
      email: 'olga@new.example',
    });
    expect(invited.body).toMatchObject({ name: 'olga2', invited: true });
    expect(joined).toEqual(['olga@new.example']);
    const taken = await control(slack, 'act', {
      action: 'invite',
      team: 'T0ACME',
      email: 'OLGA@acme.example',
    });
    expect(taken).toEqual({ status: 400, body: { error: 'OLGA@acme.example belongs to U0OLGA' } });
  });

  it('installs an app without the pages of OAuth', async () => {
    const slack = await startAcme();
    const { body } = await control<Record<'botToken' | 'userToken', string>>(slack, 'install', {
      app: 'A0ROLLCALL',
      team: 'T0ACME',
      installer: 'U0ADA',
      userScopes: ['admin'],
    });
    expect(body.botToken).toBeNull();
    expect((await callApi(slack, 'auth.test', body.userToken)).body.user_id).toBe('U0ADA');
  });

  it('shows the traffic of both ways, but not its own', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    await callApi(slack, 'auth.test', bot);
    const { body } = await control<unknown[]>(slack, 'traffic');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ direction: 'in', path: '/api/auth.test', status: 200 });
    expect(JSON.stringify(body)).not.toContain(bot);
    await control(slack, 'traffic', undefined, 'DELETE');
    expect((await control(slack, 'traffic')).body).toEqual([]);
  });

  it('changes what Slack leaves open, and nothing else', async () => {
    const slack = await startAcme();
    expect((await control(slack, 'settings', { scimReadLag: 2000 })).body.scimReadLag).toBe(2000);
    expect(slack.world.settings.scimReadLag).toBe(2000);
    expect((await control(slack, 'settings', { scimFly: 1 })).status).toBe(400);
  });
});
