import { describe, expect, it } from 'vitest';
import { callApi, control, installOn, startAcme } from '../support/start-acme.ts';

async function acmeWith(fault: object) {
  const slack = await startAcme();
  const tokens = installOn(slack);
  expect((await control(slack, 'faults', fault)).status).toBe(200);
  return { slack, ...tokens };
}

describe('a fault', () => {
  it('plays as often as asked, after as many as asked, where asked', async () => {
    const { slack, bot } = await acmeWith({ kind: 'server_error', times: 2, after: 1, path: '/api/auth.*' });
    const statuses = [];
    for (const method of ['auth.test', 'team.info', 'auth.test', 'auth.test', 'auth.test']) {
      statuses.push((await callApi(slack, method, bot)).status);
    }
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
    expect((await control(slack, 'faults')).body).toEqual([]);
    expect(slack.world.traffic.entries().map(({ fault }) => fault)).toEqual([
      undefined,
      undefined,
      'server_error',
      'server_error',
      undefined,
    ]);
  });

  it('[rate_limited] answers 429 with Retry-After', async () => {
    const { slack, bot } = await acmeWith({ kind: 'rate_limited', retryAfter: 7 });
    const { status, headers, body } = await callApi(slack, 'auth.test', bot);
    expect([status, headers.get('retry-after'), body]).toEqual([
      429,
      '7',
      { ok: false, error: 'ratelimited' },
    ]);
  });

  it('[rate_limited_quietly] answers 200 without Retry-After, as one connector met it', async () => {
    const { slack, bot } = await acmeWith({ kind: 'rate_limited_quietly' });
    const { status, headers, body } = await callApi(slack, 'users.list', bot);
    expect([status, headers.get('retry-after'), body.error]).toEqual([200, null, 'ratelimited']);
  });

  it('[server_error_after] fails although it happened', async () => {
    const { slack, user } = await acmeWith({ kind: 'server_error_after' });
    expect((await callApi(slack, 'auth.revoke', user)).status).toBe(500);
    expect((await callApi(slack, 'auth.test', user)).body.error).toBe('token_revoked');
  });

  it('[cut] [cut_after] ends the connection before or after the effect', async () => {
    const { slack, user } = await acmeWith({ kind: 'cut' });
    await expect(callApi(slack, 'auth.revoke', user)).rejects.toThrow('fetch failed');
    expect((await callApi(slack, 'auth.test', user)).body.ok).toBe(true);
    await control(slack, 'faults', { kind: 'cut_after' });
    await expect(callApi(slack, 'auth.revoke', user)).rejects.toThrow('fetch failed');
    expect((await callApi(slack, 'auth.test', user)).body.error).toBe('token_revoked');
  });

  it('[slow] answers when the clock says so', async () => {
    const { slack, bot } = await acmeWith({ kind: 'slow', ms: 3000 });
    let answered = false;
    const call = callApi(slack, 'auth.test', bot).finally(() => {
      answered = true;
    });
    await expect.poll(async () => (await control(slack, 'faults')).body).toEqual([]);
    expect(answered).toBe(false);
    slack.world.clock.advance(3000);
    expect((await call).status).toBe(200);
  });

  it('[html] answers with a page', async () => {
    const { slack } = await acmeWith({ kind: 'html' });
    const response = await fetch(`${slack.url}/api/auth.test`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('<!DOCTYPE html>');
  });

  it('[truncated_page] [missing_page] shorten a listing', async () => {
    const { slack, bot } = await acmeWith({ kind: 'truncated_page', path: '/api/users.list' });
    await control(slack, 'faults', { kind: 'missing_page', path: '/api/users.list' });
    const count = async () => (await callApi(slack, 'users.list', bot)).body.members.length;
    expect([await count(), await count(), await count()]).toEqual([2, 0, 5]);
  });

  it('[plan_downgrade] [role_lost] [token_revoked] change the world from then on', async () => {
    const { slack, bot, user } = await acmeWith({ kind: 'plan_downgrade' });
    expect((await callApi(slack, 'team.billing.info', bot)).body.plan).toBe('std');
    await control(slack, 'faults', { kind: 'role_lost' });
    await callApi(slack, 'auth.test', user);
    expect(slack.world.users.get('U0ADA')?.role).toBe('member');
    await control(slack, 'faults', { kind: 'token_revoked' });
    expect((await callApi(slack, 'auth.test', user)).body.error).toBe('token_revoked');
  });

  it('of no known kind is refused', async () => {
    const slack = await startAcme();
    expect((await control(slack, 'faults', { kind: 'flood' })).status).toBe(400);
  });
});
