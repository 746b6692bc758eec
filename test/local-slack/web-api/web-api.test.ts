import { describe, expect, it } from 'vitest';
import { APP } from '../support/acme-world.ts';
import { BOT_SCOPES, callApi, installOn, startAcme } from '../support/start-acme.ts';

describe('a Web API call', () => {
  it('takes its token from the header, a form, a JSON body or the query', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    const url = `${slack.url}/api/auth.test`;
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const answers = await Promise.all([
      callApi(slack, 'auth.test', bot).then(({ body }) => body),
      callApi(slack, 'auth.test', undefined, { token: bot }).then(({ body }) => body),
      fetch(url, { method: 'POST', headers: json, body: JSON.stringify({ token: bot }) }).then((r) =>
        r.json(),
      ),
      fetch(`${url}?token=${bot}`).then((r) => r.json()),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, team_id: 'T0ACME' });
  });

  it('is refused without a token, with a wrong one and of an unknown method', async () => {
    const slack = await startAcme();
    expect((await callApi(slack, 'auth.test')).body).toEqual({ ok: false, error: 'not_authed' });
    expect((await callApi(slack, 'auth.test', 'xoxb-1')).body).toEqual({ ok: false, error: 'invalid_auth' });
    expect((await callApi(slack, 'users.fly', 'xoxb-1')).body).toMatchObject({ error: 'unknown_method' });
  });

  it('says which scopes a token has and which one is missing', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack, { botScopes: ['chat:write', 'commands'] });
    const { headers, body } = await callApi(slack, 'users.list', bot);
    expect(body).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write,commands',
    });
    expect(headers.get('x-oauth-scopes')).toBe('chat:write,commands');
  });

  it('refuses what is no form and no JSON object', async () => {
    const slack = await startAcme();
    const post = async (type: string, body: string) =>
      (
        await fetch(`${slack.url}/api/auth.test`, { method: 'POST', headers: { 'content-type': type }, body })
      ).json();
    expect(await post('application/json', '[]')).toMatchObject({ error: 'json_not_object' });
    expect(await post('text/plain', 'x')).toMatchObject({ error: 'invalid_post_type' });
  });

  it('is limited for each method, workspace and app', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    for (let round = 0; round < 20; round += 1) {
      expect((await callApi(slack, 'users.list', bot, { limit: '1' })).status).toBe(200);
    }
    const refused = await callApi(slack, 'users.list', bot, { limit: '1' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(refused.body).toEqual({ ok: false, error: 'ratelimited' });
    expect((await callApi(slack, 'users.info', bot, { user: 'U0MIA' })).body.ok).toBe(true);
    slack.world.clock.advance(3000);
    expect((await callApi(slack, 'users.list', bot, { limit: '1' })).status).toBe(200);
  });
});

describe('auth', () => {
  it('tells a bot from a person', async () => {
    const slack = await startAcme();
    const { bot, user, installation } = installOn(slack);
    expect((await callApi(slack, 'auth.test', bot)).body).toMatchObject({
      user: 'rollcall',
      user_id: installation.botUserId,
      bot_id: installation.botId,
      is_enterprise_install: false,
    });
    expect((await callApi(slack, 'auth.test', user)).body).toMatchObject({ user: 'ada', user_id: 'U0ADA' });
  });

  it('ends with auth.revoke, and the app with its last token', async () => {
    const slack = await startAcme();
    const { bot, user } = installOn(slack);
    expect((await callApi(slack, 'auth.revoke', user, { test: '1' })).body).toEqual({
      ok: true,
      revoked: false,
    });
    expect((await callApi(slack, 'auth.revoke', user)).body).toEqual({ ok: true, revoked: true });
    expect((await callApi(slack, 'auth.test', user)).body.error).toBe('token_revoked');
    expect(slack.world.installations.size).toBe(1);
    expect((await callApi(slack, 'auth.revoke', bot)).body.revoked).toBe(true);
    expect(slack.world.installations.size).toBe(0);
    expect((await callApi(slack, 'auth.test', bot)).body.error).toBe('account_inactive');
  });

  it('ends with apps.uninstall, which wants the right secret', async () => {
    const slack = await startAcme({ settings: { limitsEnforced: false } });
    const { bot, user } = installOn(slack);
    const uninstall = async (client_id: string, client_secret: string) =>
      (await callApi(slack, 'apps.uninstall', bot, { client_id, client_secret })).body;
    expect(await uninstall('1', '2')).toMatchObject({ error: 'invalid_client_id' });
    expect(await uninstall(APP.clientId, '2')).toMatchObject({ error: 'bad_client_secret' });
    expect(await uninstall(APP.clientId, APP.clientSecret)).toEqual({ ok: true, uninstalled: true });
    expect((await callApi(slack, 'auth.test', user)).body.error).toBe('token_revoked');
  });
});

describe('team', () => {
  it('info and billing.info answer name and plan', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    expect((await callApi(slack, 'team.info', bot)).body.team).toMatchObject({
      id: 'T0ACME',
      domain: 'acme',
    });
    expect((await callApi(slack, 'team.info', bot, { team: 'T9' })).body.error).toBe('team_not_found');
    expect((await callApi(slack, 'team.billing.info', bot)).body).toEqual({ ok: true, plan: 'plus' });
  });

  it('billing.info needs its own scope', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack, { botScopes: BOT_SCOPES.slice(0, 3) });
    expect((await callApi(slack, 'team.billing.info', bot)).body.needed).toBe('team.billing:read');
  });
});
