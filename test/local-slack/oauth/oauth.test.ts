import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { addOrganisation } from '../../../src/local-slack/state/add-organisation.ts';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import type { World } from '../../../src/local-slack/state/world.ts';
import { APP } from '../support/acme-world.ts';
import { type Answer, callJson } from '../support/call-app.ts';
import { startAcme } from '../support/start-acme.ts';

const REDIRECT = 'http://localhost:3000/slack/oauth_redirect';
const QUERY = {
  client_id: APP.clientId,
  scope: 'commands,chat:write',
  user_scope: 'admin',
  redirect_uri: REDIRECT,
  state: 'opaque_State-1~',
};

function addGlobex(world: World): void {
  addOrganisation(world, {
    organisation: {
      id: 'E0GLOBEX',
      kind: 'enterprise',
      name: 'Globex',
      domain: 'globex',
      plan: 'enterprise',
    },
    teams: [{ id: 'T0WEST', name: 'West', domain: 'globex-west', emailDomain: 'globex.example' }],
  });
  const person = { organisationId: 'E0GLOBEX', teamIds: ['T0WEST'] };
  addUser(world, { ...person, id: 'U0OWNER', name: 'owen', email: 'owen@globex.example', orgRole: 'owner' });
  addUser(world, {
    ...person,
    id: 'U0ADMIN',
    name: 'adele',
    email: 'adele@globex.example',
    orgRole: 'admin',
  });
}

async function startConsent() {
  const slack = await startAcme();
  addGlobex(slack.world);
  const url = `${slack.url}/oauth/v2/authorize`;
  const show = async (query: Record<string, string> = QUERY) => {
    const response = await fetch(`${url}?${new URLSearchParams(query)}`);
    return { status: response.status, html: await response.text() };
  };
  const decide = async (form: Record<string, string>) => {
    const body = new URLSearchParams({
      ...QUERY,
      user: 'U0ADA',
      place: 'T0ACME',
      decision: 'allow',
      ...form,
    });
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    const location = response.headers.get('location') ?? '';
    return { status: response.status, location, html: await response.text() };
  };
  const allow = async (form: Record<string, string> = {}) =>
    new URL((await decide(form)).location).searchParams.get('code') ?? '';
  const exchange = async (
    args: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${slack.url}/api/oauth.v2.access`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(args),
    });
    return (await response.json()) as Answer;
  };
  const client = { client_id: APP.clientId, client_secret: APP.clientSecret, redirect_uri: REDIRECT };
  return { slack, show, decide, allow, exchange, client };
}

describe('the consent page', () => {
  it('says which app, which scopes, and asks who you are', async () => {
    const { show } = await startConsent();
    const { status, html } = await show();
    expect(status).toBe(200);
    expect(html).toContain('<h1><strong>Rollcall</strong> is requesting permission');
    expect(html).toContain('<code>admin</code>');
    expect(html).toContain('<label for="user">You are</label>');
    expect(html).toMatch(/<option value="U0OLGA">.*<option value="U0ADA">.*<option value="U0MIA">/s);
    expect(html).toContain('<html lang="en">');
  });
  it('writes nothing into the page that it was not asked to', async () => {
    const { show } = await startConsent();
    const { html } = await show({ ...QUERY, state: '"><script>alert(1)</script>' });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });
  it('shows the workspace that the app wishes for', async () => {
    const { show } = await startConsent();
    expect((await show({ ...QUERY, team: 'T0WEST' })).html).toContain('<option value="T0WEST" selected>');
  });
  it.each<[string, Record<string, string>, string]>([
    ['an unknown app', { client_id: '1.2' }, 'invalid_client_id'],
    ['a foreign redirect', { redirect_uri: 'https://evil.example/' }, 'bad_redirect_uri'],
    ['a prefix that is no sub-path', { redirect_uri: `${REDIRECT}.evil.example` }, 'bad_redirect_uri'],
    ['a fragment', { redirect_uri: `${REDIRECT}#x` }, 'bad_redirect_uri'],
    ['no scopes', { scope: '', user_scope: '' }, 'no_scopes'],
    ['admin for a bot', { scope: 'admin' }, 'invalid_scope'],
    ['a scope that cannot be', { scope: 'users:read; drop' }, 'invalid_scope'],
  ])('is an error page for %s', async (_, change, error) => {
    const { show } = await startConsent();
    const { status, html } = await show({ ...QUERY, ...change });
    expect([status, html.includes(`<code>${error}</code>`)]).toEqual([400, true]);
  });
  it('takes a sub-path of the redirect URL', async () => {
    const { show } = await startConsent();
    expect((await show({ ...QUERY, redirect_uri: `${REDIRECT}/eu` })).status).toBe(200);
  });
});

describe('the decision', () => {
  it('sends the code and the state as it came', async () => {
    const { decide } = await startConsent();
    const { status, location } = await decide({});
    expect(status).toBe(302);
    expect(location).toMatch(
      /^http:\/\/localhost:3000\/slack\/oauth_redirect\?code=[\d.]+[0-9a-f]{64}&state=/,
    );
    expect(new URL(location).searchParams.get('state')).toBe(QUERY.state);
  });
  it('sends access_denied when the person says no', async () => {
    const { decide } = await startConsent();
    const { location } = await decide({ decision: 'deny' });
    expect(location).toBe(`${REDIRECT}?error=access_denied&state=opaque_State-1~`);
  });
  it.each<[string, Record<string, string>, string]>([
    ['a member who wants admin', { user: 'U0MIA' }, 'Only owners and admins'],
    ['somebody from elsewhere', { user: 'U0OWNER' }, 'is not a member there'],
    ['nobody', { user: '' }, 'Choose who you are'],
    [
      "an organisation's admin for all of it",
      { user: 'U0ADMIN', place: 'E0GLOBEX' },
      'Only owners of the organisation',
    ],
    ['admin.* on Business+', { user_scope: 'admin.users:read' }, 'for Enterprise organisations'],
  ])('shows the page again for %s', async (_, form, text) => {
    const { decide } = await startConsent();
    const { status, html } = await decide(form);
    expect(status).toBe(403);
    expect(html).toContain('role="alert"');
    expect(html).toContain(text);
  });
  it('lets a member install what asks for no admin', async () => {
    const { allow } = await startConsent();
    expect(await allow({ user: 'U0MIA', user_scope: '' })).not.toBe('');
  });
});

describe('oauth.v2.access', () => {
  it('gives a bot token and a user token', async () => {
    const { allow, exchange, client, slack } = await startConsent();
    const answer = await exchange({ ...client, code: await allow() });
    expect(answer).toEqual({
      ok: true,
      app_id: APP.id,
      scope: 'commands,chat:write',
      token_type: 'bot',
      access_token: expect.stringMatching(/^xoxb-/),
      bot_user_id: expect.stringMatching(/^U/),
      team: { id: 'T0ACME', name: 'Acme' },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: {
        id: 'U0ADA',
        scope: 'admin',
        access_token: expect.stringMatching(/^xoxp-/),
        token_type: 'user',
      },
    });
    expect(await callJson(slack, String(answer.access_token), 'auth.test')).toMatchObject({
      ok: true,
      user_id: answer.bot_user_id,
    });
  });
  it('takes the client in the header, and no code twice', async () => {
    const { allow, exchange } = await startConsent();
    const code = await allow();
    const basic = Buffer.from(`${APP.clientId}:${APP.clientSecret}`).toString('base64');
    const once = () => exchange({ code, redirect_uri: REDIRECT }, { authorization: `Basic ${basic}` });
    expect(await once()).toMatchObject({ ok: true });
    expect(await once()).toEqual({ ok: false, error: 'invalid_code' });
  });
  it('takes a code for ten minutes', async () => {
    const { allow, exchange, client, slack } = await startConsent();
    const [early, late] = [await allow(), await allow()];
    slack.world.clock.advance(600_000);
    expect(await exchange({ ...client, code: early })).toMatchObject({ ok: true });
    slack.world.clock.advance(1);
    expect(await exchange({ ...client, code: late })).toMatchObject({ error: 'invalid_code' });
  });
  it('adds scopes to the tokens that are there', async () => {
    const { allow, exchange, client } = await startConsent();
    const one = await exchange({ ...client, code: await allow() });
    const two = await exchange({ ...client, code: await allow({ scope: 'users:read' }) });
    expect(two).toMatchObject({ access_token: one.access_token, scope: 'commands,chat:write,users:read' });
  });
  it('installs on a whole organisation', async () => {
    const { allow, exchange, client } = await startConsent();
    expect(
      await exchange({ ...client, code: await allow({ user: 'U0OWNER', place: 'E0GLOBEX' }) }),
    ).toMatchObject({
      team: null,
      enterprise: { id: 'E0GLOBEX', name: 'Globex' },
      is_enterprise_install: true,
    });
  });
  it('gives a workspace of an organisation with the organisation', async () => {
    const { allow, exchange, client } = await startConsent();
    const code = await allow({ user: 'U0OWNER', place: 'T0WEST', user_scope: '' });
    const answer = await exchange({ ...client, code });
    expect(answer).toMatchObject({ team: { id: 'T0WEST' }, enterprise: { id: 'E0GLOBEX' } });
    expect(answer.authed_user).toEqual({ id: 'U0OWNER' });
  });
  it.each<[string, Record<string, string>, string]>([
    ['an unknown client', { client_id: '1.2' }, 'invalid_client_id'],
    ['a wrong secret', { client_secret: 'x' }, 'bad_client_secret'],
    ['an unknown code', { code: 'x' }, 'invalid_code'],
    ['another redirect URL', { redirect_uri: `${REDIRECT}/eu` }, 'bad_redirect_uri'],
    ['no redirect URL', { redirect_uri: '' }, 'bad_redirect_uri'],
    ['another grant', { grant_type: 'password' }, 'invalid_grant_type'],
    ['a refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_refresh_token'],
  ])('refuses %s', async (_, change, error) => {
    const { allow, exchange, client } = await startConsent();
    expect(await exchange({ ...client, code: await allow(), ...change })).toEqual({ ok: false, error });
  });
  it("serves Slack's own client", async () => {
    const { slack, allow } = await startConsent();
    const answer = await new WebClient(undefined, { slackApiUrl: `${slack.url}/api/` }).oauth.v2.access({
      client_id: APP.clientId,
      client_secret: APP.clientSecret,
      redirect_uri: REDIRECT,
      code: await allow(),
    });
    expect(answer).toMatchObject({ ok: true, team: { id: 'T0ACME' } });
  });
});
