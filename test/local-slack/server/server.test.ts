import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { matchPath } from '../../../src/local-slack/server/match-route.ts';
import type { CreatePart } from '../../../src/local-slack/server/part.ts';
import { createTokenBucket } from '../../../src/local-slack/server/token-bucket.ts';
import { APP } from '../support/acme-world.ts';
import { callApi, installOn, startAcme } from '../support/start-acme.ts';

describe('paths', () => {
  it('match by pieces', () => {
    expect(matchPath('/api/:method', '/api/auth.test')).toEqual({ method: 'auth.test' });
    expect(matchPath('/files/*', '/files/a/b.csv')).toEqual({ rest: 'a/b.csv' });
    expect(matchPath('/', '/')).toEqual({});
    expect(matchPath('/api/:method', '/api/')).toBeUndefined();
    expect(matchPath('/api/:method', '/api/a/b')).toBeUndefined();
    expect(matchPath('/scim/v2/Users', '/scim/v2/Users/U1')).toBeUndefined();
  });
});

describe('the token bucket', () => {
  it('allows a burst, then its rate', () => {
    const bucket = createTokenBucket();
    const rate = { perMinute: 60, burst: 2 };
    const take = (now: number) => {
      const wait = bucket.waitFor(now, rate);
      if (wait === 0) bucket.take(now, rate);
      return wait;
    };
    expect([take(0), take(0), take(0), take(500), take(1000), take(1000)]).toEqual([
      0, 0, 1000, 500, 0, 1000,
    ]);
    expect([take(60_000), take(60_000), take(60_000)]).toEqual([0, 0, 1000]);
  });
});

describe('the server', () => {
  it('lists what is here at /api, answers 404 elsewhere', async () => {
    const slack = await startAcme();
    expect(await (await fetch(`${slack.url}/api`)).text()).toContain('/api/users.list');
    expect((await fetch(`${slack.url}/nowhere`)).status).toBe(404);
  });

  it('finds its world again in its folder, with the apps and settings of the new start', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-slack-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    const first = await startAcme({ dataDir, settings: { scimReadLag: 1 } });
    const { bot } = installOn(first);
    await first.close();
    const apps = [{ ...APP, eventsUrl: 'http://localhost:9/events' }];
    const second = await startAcme({ dataDir, apps, fill: () => {}, settings: { scimReadLag: 2 } });
    expect((await callApi(second, 'auth.test', bot)).body.ok).toBe(true);
    expect(second.world.apps.get(APP.id)?.eventsUrl).toBe('http://localhost:9/events');
    expect(second.world.settings.scimReadLag).toBe(2);
  });

  it('takes other parts: methods, paths and what they do at the end', async () => {
    const closed: string[] = [];
    const part: CreatePart = ({ world, baseUrl }) => ({
      name: 'extra',
      methods: [
        {
          name: 'extra.count',
          tier: 4,
          tokenTypes: 'none',
          handle: () => ({ users: world.users.size, at: baseUrl() }),
        },
        {
          name: 'extra.fail',
          tier: 4,
          tokenTypes: ['bot'],
          scopes: [],
          handle: () => Promise.reject(new Error('oops')),
        },
      ],
      routes: [
        { method: 'GET', path: '/extra/:name', handle: ({ params }) => ({ status: 200, body: params }) },
      ],
      close: () => void closed.push('extra'),
    });
    const slack = await startAcme({ parts: [part] });
    const { bot } = installOn(slack);
    expect((await callApi(slack, 'extra.count')).body).toEqual({ ok: true, users: 5, at: slack.url });
    expect(await (await fetch(`${slack.url}/extra/one`)).json()).toEqual({ name: 'one' });
    const failed = await fetch(`${slack.url}/api/extra.fail?token=${bot}`);
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain('local Slack failed: Error: oops');
    await slack.close();
    expect(closed).toEqual(['extra']);
  });
});
