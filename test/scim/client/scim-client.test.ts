import { describe, expect, it } from 'vitest';
import {
  CredentialsRefused,
  ScopeMissing,
  SlackPlanMissing,
  SlackUnavailable,
} from '../../../src/ports/gateway-errors.ts';
import type { ScimRequest } from '../../../src/scim/client/scim-client.ts';
import { createTestClient, TOKEN } from './support/create-test-client.ts';
import { inTurn, networkError, type Script } from './support/scripted-fetch.ts';

const READ: ScimRequest = { kind: 'read_one', method: 'GET', path: 'Users/U1' };
const WRITE: ScimRequest = { kind: 'update', method: 'PATCH', path: 'Users/U1', body: { a: 1 } };
const OK: Script = { json: { id: 'U1' } };

const v1 = (status: number, description: string): Script => ({
  status,
  json: { Errors: { description, code: status } },
});
const v2 = (status: number, detail: string): Script => ({ status, json: { schemas: [], detail, status } });

async function request(what: ScimRequest, ...scripts: Script[]) {
  const { client, clock, calls, logged } = createTestClient(inTurn(...scripts));
  const start = clock.now().getTime();
  const outcome = await clock.until(client.request(what)).catch((error: unknown) => error);
  return { outcome, calls, logged, ms: clock.now().getTime() - start };
}

describe('what is sent', () => {
  it('goes below the base address with the token, JSON where there is a body, and follows no redirect', async () => {
    const { calls, outcome } = await request({ ...WRITE, query: { filter: 'a eq "b&c"' } }, OK);
    expect(outcome).toEqual({ kind: 'ok', status: 200, body: { id: 'U1' } });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url.href).toBe('https://api.slack.test/scim/v2/Users/U1?filter=a+eq+%22b%26c%22');
    expect(calls[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    expect(calls[0]?.headers.get('content-type')).toBe('application/json');
    expect(calls[0]?.body).toEqual({ a: 1 });
    expect(calls[0]?.redirect).toBe('manual');
  });

  it('answers null for an empty body', async () => {
    expect((await request(WRITE, { status: 204 })).outcome).toEqual({ kind: 'ok', status: 204, body: null });
  });
});

describe('retries', () => {
  it('[G7] a 429 is waited out as long as Slack says, however often, for writes too', async () => {
    const throttled: Script = { status: 429, headers: { 'retry-after': '7' } };
    const { outcome, calls, ms, logged } = await request(WRITE, ...Array(8).fill(throttled), OK);
    expect(outcome).toMatchObject({ kind: 'ok' });
    expect(calls).toHaveLength(9);
    expect(ms).toBeGreaterThanOrEqual(56_000);
    expect(logged.filter(({ level }) => level === 'info')).toHaveLength(8);
  });

  it('[X3] a 429 to one request holds back the others of its group', async () => {
    const { client, clock, calls } = createTestClient(
      inTurn({ status: 429, headers: { 'retry-after': '5' } }, OK),
    );
    const all = [client.request(WRITE)];
    await clock.advance(0);
    all.push(client.request({ ...WRITE, path: 'Users/U2' }), client.request(READ));
    await clock.advance(4_999);
    expect(calls.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'PATCH /scim/v2/Users/U1',
      'GET /scim/v2/Users/U1',
    ]);
    await clock.until(Promise.all(all));
    expect(calls).toHaveLength(4);
  });

  it('a locked resource is a 429 by another name', async () => {
    const { outcome, calls } = await request(WRITE, v1(400, 'resource_locked'), OK);
    expect(outcome).toMatchObject({ kind: 'ok' });
    expect(calls).toHaveLength(2);
  });

  it.each<[string, Script]>([
    ['a 503', { status: 503, text: 'busy' }],
    ['a 500 that speaks SCIM', v2(500, 'internal')],
    ['HTML', { status: 200, text: '<html><h1>Maintenance</h1></html>' }],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.test/' } }],
    ['a proxy that refuses in HTML', { status: 403, text: '<html>Blocked</html>' }],
    ['a 404 that says nothing', { status: 404, json: {} }],
    ['a lost connection', networkError('ECONNRESET')],
    ['silence', 'silence'],
  ])('[X1] %s: a read is sent five times, a write once', async (_name, script) => {
    const read = await request(READ, script, script, script, script, OK);
    expect(read.outcome).toMatchObject({ kind: 'ok' });
    expect(read.calls).toHaveLength(5);

    const given = await request(READ, script);
    expect(given.outcome).toBeInstanceOf(SlackUnavailable);
    expect(given.outcome).toMatchObject({ context: { effect: 'none' } });
    expect(given.calls).toHaveLength(5);

    const write = await request(WRITE, script, OK);
    expect(write.outcome).toBeInstanceOf(SlackUnavailable);
    expect(write.outcome).toMatchObject({
      retryable: true,
      context: { effect: 'unknown', path: 'Users/U1' },
    });
    expect(write.calls).toHaveLength(1);
  });

  it('a write that certainly never left is sent again', async () => {
    const refused = networkError('ECONNREFUSED');
    expect((await request(WRITE, refused, refused, OK)).outcome).toMatchObject({ kind: 'ok' });
    const given = await request(WRITE, refused);
    expect(given.calls).toHaveLength(5);
    expect(given.outcome).toMatchObject({ context: { effect: 'none' } });
  });

  it('waits 30 s for an answer, then no longer', async () => {
    const { ms } = await request(WRITE, 'silence');
    expect(ms).toBe(30_000);
  });

  it("stops at once for the caller's abort, and does not call it Slack's fault", async () => {
    const { client, clock } = createTestClient(inTurn('silence'));
    const stop = new AbortController();
    const work = client.request({ ...READ, signal: stop.signal });
    await clock.advance(10);
    stop.abort(new Error('stopped'));
    await expect(work).rejects.toThrow('stopped');
  });
});

describe('what Slack says', () => {
  it.each<[string, Script]>([
    ['the v1 shape, as v2 really sends it', v1(401, 'invalid_authentication')],
    ['a 401 of whatever shape', { status: 401, text: '<html>no</html>' }],
    ['missing_authentication', v1(403, 'missing_authentication')],
    ['the Web API word', v2(400, 'token_revoked')],
    ['an account that is gone', v2(200, 'account_inactive')],
  ])('[G7] CredentialsRefused: %s', async (_name, script) => {
    const { outcome, calls } = await request(WRITE, script);
    expect(outcome).toBeInstanceOf(CredentialsRefused);
    expect(calls).toHaveLength(1);
  });

  it.each(['plus_teams_only', 'non_org_teams_only'])('SlackPlanMissing: %s', async (code) => {
    expect((await request(READ, v1(400, code))).outcome).toBeInstanceOf(SlackPlanMissing);
  });

  it('ScopeMissing where even reading is forbidden; about one account it is a refusal', async () => {
    const denied = v1(403, 'permission_denied');
    const { outcome } = await request(READ, denied);
    expect(outcome).toBeInstanceOf(ScopeMissing);
    expect(outcome).toMatchObject({ context: { needed: 'admin' } });
    expect((await request(WRITE, denied)).outcome).toMatchObject({ kind: 'refused' });
    expect((await request(WRITE, v2(403, 'missing_scope'))).outcome).toBeInstanceOf(ScopeMissing);
  });

  it('a wrong address is no missing account', async () => {
    const { outcome, calls } = await request(READ, v2(404, 'bad_endpoint'));
    expect(outcome).toBeInstanceOf(SlackUnavailable);
    expect(calls).toHaveLength(1);
  });

  it.each([
    [v2(404, 'no_such_user'), { code: 'no_such_user', class: 'not_found' }],
    [v2(409, 'email_taken (email=a@x.org existing_user=U9)'), { class: 'email_taken', existingUser: 'U9' }],
    [v1(400, 'cannot_modify_owner'), { class: 'protected_target' }],
  ])('everything else is answered: %#', async (script, error) => {
    expect((await request(WRITE, script)).outcome).toMatchObject({ kind: 'refused', error });
  });
});

it('[R3] neither errors nor logs hold the token, though Slack or a proxy repeats it', async () => {
  const { outcome, logged } = await request(WRITE, { status: 502, text: `<p>Bearer ${TOKEN} ${TOKEN}</p>` });
  expect(outcome).toBeInstanceOf(SlackUnavailable);
  const { message, context } = outcome as SlackUnavailable;
  expect(message).toContain('502');
  expect(JSON.stringify([message, context, logged])).not.toContain('secret');
});
