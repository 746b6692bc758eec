import { describe, expect, it } from 'vitest';
import type { NewAccount, WriteAnswer } from '../../../src/ports/account-gateway.ts';
import { SlackUnavailable } from '../../../src/ports/gateway-errors.ts';
import { createScimGateway } from '../../../src/scim/client/scim-gateway.ts';
import { createTestClient } from './support/create-test-client.ts';
import { type Call, inTurn, networkError, type Script } from './support/scripted-fetch.ts';
import { slackUserJson } from './support/slack-user-json.ts';

const GUEST = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';
const NEW: NewAccount = {
  email: 'Ada@acme.test',
  userName: 'ada',
  givenName: 'Ada',
  familyName: 'L',
  title: 'Engineer',
  externalId: 'e-1',
};
const CREATED: Script = {
  status: 201,
  json: slackUserJson('U1', { emails: [{ value: 'ada@acme.test', primary: true }] }),
};
const ACTIVE: Script = { json: slackUserJson('U1') };
const INACTIVE: Script = { json: slackUserJson('U1', { active: false }) };
const error = (status: number, detail: string): Script => ({ status, json: { detail, status } });

function setUp(answer: (call: Call, index: number) => Script) {
  const { client, clock, calls } = createTestClient(answer);
  return { gateway: createScimGateway({ client, clock }), clock, calls };
}

async function act(
  what: (gateway: ReturnType<typeof setUp>['gateway']) => Promise<WriteAnswer>,
  ...scripts: Script[]
) {
  const { gateway, clock, calls } = setUp(inTurn(...scripts));
  const start = clock.now().getTime();
  const answer = await clock.until(what(gateway));
  return {
    answer,
    calls,
    sent: calls.map(({ method, url }) => `${method} ${url.pathname.slice('/scim/v2/'.length)}`),
    ms: clock.now().getTime() - start,
  };
}

describe('setActive', () => {
  it('[X4] switches off by a PATCH of one attribute and believes an answer that shows it', async () => {
    const { answer, calls, sent } = await act((gateway) => gateway.setActive('U1', false), INACTIVE);
    expect(answer).toMatchObject({ kind: 'done', account: { id: 'U1', status: 'inactive' } });
    expect(sent).toEqual(['PATCH Users/U1']);
    expect(calls[0]?.body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    });
  });

  it.each<[string, Script]>([
    ['has no body', { status: 204 }],
    ['shows the state before', ACTIVE],
    ['shows somebody else', { json: slackUserJson('U2', { active: false }) }],
    ['is no user', { json: {} }],
  ])('[X5] reads the account where the answer %s', async (_name, patched) => {
    const { answer, sent } = await act((gateway) => gateway.setActive('U1', false), patched, INACTIVE);
    expect(answer).toMatchObject({ kind: 'done', account: { status: 'inactive' } });
    expect(sent).toEqual(['PATCH Users/U1', 'GET Users/U1']);
  });

  it('[X5] waits for a delayed read, but no longer than 10 s', async () => {
    const late = await act(
      (gateway) => gateway.setActive('U1', false),
      { status: 204 },
      ACTIVE,
      error(404, 'no_such_user'),
      ACTIVE,
      INACTIVE,
    );
    expect(late.answer).toMatchObject({ kind: 'done' });
    expect(late.ms).toBe(1_750);

    const never = await act((gateway) => gateway.setActive('U1', false), { status: 204 }, ACTIVE);
    expect(never.answer).toMatchObject({ kind: 'refused', code: 'no_effect' });
    expect(never.ms).toBe(10_000);
  });

  it('[X4] deletes only where Slack does not take the PATCH', async () => {
    const refused = error(405, 'method_not_allowed');
    const { answer, sent } = await act(
      (gateway) => gateway.setActive('U1', false),
      refused,
      { status: 204 },
      INACTIVE,
    );
    expect(answer).toMatchObject({ kind: 'done', account: { status: 'inactive' } });
    expect(sent).toEqual(['PATCH Users/U1', 'DELETE Users/U1', 'GET Users/U1']);

    const on = await act((gateway) => gateway.setActive('U1', true), refused);
    expect(on.answer).toMatchObject({ kind: 'refused', code: 'method_not_allowed' });
    expect(on.sent).toEqual(['PATCH Users/U1']);
  });

  it.each<[string, number, WriteAnswer]>([
    ['cannot_disable_primary_owner', 400, { kind: 'protected', code: 'cannot_disable_primary_owner' }],
    ['cannot_modify_owner (user=U1)', 403, { kind: 'protected', code: 'cannot_modify_owner' }],
    ['no_such_user', 404, { kind: 'not_found' }],
    ['permission_denied', 403, { kind: 'refused', code: 'permission_denied', detail: 'permission_denied' }],
    ['something_new here', 400, { kind: 'refused', code: 'something_new', detail: 'something_new here' }],
    ['Not today', 418, { kind: 'refused', code: 'status_418', detail: 'Not today' }],
  ])('answers what Slack says: %s', async (detail, status, answer) => {
    expect((await act((gateway) => gateway.setActive('U1', false), error(status, detail))).answer).toEqual(
      answer,
    );
  });

  it('[X1] does not send again when the answer was lost', async () => {
    const { gateway, clock, calls } = setUp(inTurn(networkError('ECONNRESET')));
    await expect(clock.until(gateway.setActive('U1', true))).rejects.toBeInstanceOf(SlackUnavailable);
    expect(calls).toHaveLength(1);
  });

  it('[X2] [X5] one write in flight per account, proof included; others meanwhile', async () => {
    const { gateway, clock, calls } = setUp(({ method, url }) => {
      if (method === 'PATCH') return url.pathname.endsWith('U1') ? { status: 204 } : INACTIVE;
      return calls.length < 6 ? ACTIVE : INACTIVE;
    });
    const first = gateway.setActive('U1', false);
    const second = gateway.setActive('U1', true);
    const other = gateway.setActive('U2', false).catch((thrown: unknown) => thrown);
    await clock.until(Promise.all([first, second, other]));
    const writes = calls.map(({ method, url }) => `${method} ${url.pathname.slice(-2)}`);
    expect(writes.indexOf('PATCH U2')).toBe(1);
    expect(writes.lastIndexOf('PATCH U1')).toBeGreaterThan(writes.indexOf('GET U1'));
    expect(await first).toMatchObject({ kind: 'done', account: { status: 'inactive' } });
  });
});

describe('createAccount', () => {
  it('says that the account is active, and everything that is known', async () => {
    const { answer, calls } = await act((gateway) => gateway.createAccount(NEW), CREATED);
    expect(answer).toMatchObject({ kind: 'done', account: { id: 'U1', email: 'ada@acme.test' } });
    expect(calls.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual(['POST /scim/v2/Users']);
    expect(calls[0]?.body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'ada',
      emails: [{ value: 'Ada@acme.test', primary: true, type: 'work' }],
      name: { givenName: 'Ada', familyName: 'L' },
      title: 'Engineer',
      externalId: 'e-1',
      active: true,
    });
  });

  it('leaves out what is not known', async () => {
    const bare = { ...NEW, givenName: '', familyName: ' ', title: null, externalId: null };
    const { calls } = await act((gateway) => gateway.createAccount(bare), CREATED);
    expect(Object.keys(calls[0]?.body as object)).toEqual(['schemas', 'userName', 'emails', 'active']);
  });

  it('[X5] reads the new account where the answer does not prove it', async () => {
    const asleep: Script = { status: 201, json: slackUserJson('U1', { active: false }) };
    const { answer, sent } = await act((gateway) => gateway.createAccount(NEW), asleep, CREATED);
    expect(answer).toMatchObject({ kind: 'done' });
    expect(sent).toEqual(['POST Users', 'GET Users/U1']);
  });

  it('[X1] an answer without the account leaves the effect unknown', async () => {
    const { gateway, clock } = setUp(inTurn({ status: 201, json: {} }));
    await expect(clock.until(gateway.createAccount(NEW))).rejects.toMatchObject({
      code: 'slack_unavailable',
      context: { effect: 'unknown' },
    });
  });

  it.each<[string, Script, WriteAnswer]>([
    [
      '409 v2',
      error(409, 'email_taken (email=ada@acme.test existing_user=U9)'),
      { kind: 'email_taken', existingUserId: 'U9' },
    ],
    [
      '400 v1',
      {
        status: 400,
        json: {
          Errors: {
            description: 'bad_email_address (email=a reason=email_taken existing_user=W9)',
            code: 400,
          },
        },
      },
      { kind: 'email_taken', existingUserId: 'W9' },
    ],
    ['without an id', error(409, 'email_taken'), { kind: 'email_taken', existingUserId: null }],
    ['a taken name', error(409, 'username_taken (username=ada)'), { kind: 'user_name_taken' }],
    ['a reserved name', error(400, 'username_not_allowed (user=ada)'), { kind: 'user_name_taken' }],
  ])('[X6] a conflict is data: %s', async (_name, script, answer) => {
    expect((await act((gateway) => gateway.createAccount(NEW), script)).answer).toEqual(answer);
  });

  it('tries once more, a second later, where Slack has not created it yet', async () => {
    const notYet = error(400, 'invited_user_not_created');
    const once = await act((gateway) => gateway.createAccount(NEW), notYet, CREATED);
    expect(once).toMatchObject({ answer: { kind: 'done' }, sent: ['POST Users', 'POST Users'], ms: 1_000 });
    const twice = await act((gateway) => gateway.createAccount(NEW), notYet);
    expect(twice).toMatchObject({ answer: { kind: 'refused' }, sent: ['POST Users', 'POST Users'] });
  });
});

describe('setPrimaryEmail', () => {
  const renamed = (secondary: string): Script => ({
    json: slackUserJson('U1', {
      emails: [
        { value: 'new@acme.test', primary: true },
        { value: secondary, primary: false },
      ],
    }),
  });
  const before = (secondary: string): Script => ({
    json: slackUserJson('U1', {
      emails: [
        { value: 'old@acme.test', primary: true },
        { value: secondary, primary: false },
      ],
    }),
  });

  it.each([
    [
      'keeps the secondary one',
      'other@acme.test',
      [{ value: 'other@acme.test', primary: false, type: 'home' }],
    ],
    ['there is none', '', []],
    ['the secondary one becomes the primary', 'NEW@acme.test', []],
  ])('[D4] replaces both in one operation: %s', async (_name, secondary, rest) => {
    const { answer, calls, sent } = await act(
      (gateway) => gateway.setPrimaryEmail('U1', 'new@acme.test'),
      before(secondary),
      renamed(secondary),
    );
    expect(answer).toMatchObject({ kind: 'done', account: { email: 'new@acme.test' } });
    expect(sent).toEqual(['GET Users/U1', 'PATCH Users/U1']);
    expect(calls[1]?.body).toMatchObject({
      Operations: [
        {
          op: 'replace',
          path: 'emails',
          value: [{ value: 'new@acme.test', primary: true, type: 'work' }, ...rest],
        },
      ],
    });
  });

  it('answers not_found for an account that is gone', async () => {
    const { answer } = await act(
      (gateway) => gateway.setPrimaryEmail('U1', 'a@b.c'),
      error(404, 'no_such_user'),
    );
    expect(answer).toEqual({ kind: 'not_found' });
  });
});

describe('setSeat', () => {
  const guest: Script = { json: slackUserJson('U1', { [GUEST]: { type: 'multi' } }) };

  it.each([
    ['2026-11-30', '2026-11-30T23:59:59Z'],
    ['2026-11-30T10:00:00Z', '2026-11-30T10:00:00Z'],
    [null, undefined],
  ])('makes a guest until %s', async (until, expiration) => {
    const { answer, calls } = await act((gateway) => gateway.setSeat('U1', 'guest', until), guest);
    expect(answer).toMatchObject({ kind: 'done', account: { role: 'multi_channel_guest' } });
    const value = { type: 'multi', ...(expiration === undefined ? {} : { expiration }) };
    expect(calls[0]?.body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'add', path: GUEST, value }],
    });
  });

  it('makes a full member, and does not believe an answer that still shows a guest', async () => {
    const { answer, calls, sent } = await act(
      (gateway) => gateway.setSeat('U1', 'member', null),
      guest,
      ACTIVE,
    );
    expect(answer).toMatchObject({ kind: 'done', account: { role: null } });
    expect(sent).toEqual(['PATCH Users/U1', 'GET Users/U1']);
    expect(calls[0]?.body).toMatchObject({ Operations: [{ op: 'remove', path: GUEST }] });
  });
});

describe('reading one', () => {
  it('maps what SCIM knows; the bot is known by its address', async () => {
    const { gateway, clock } = setUp(
      inTurn({
        json: slackUserJson('UBOT', {
          externalId: 'e-1',
          title: 'Bot',
          emails: [{ value: 'x@Slack-Bots.com', primary: true }],
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { employeeNumber: '7' },
        }),
      }),
    );
    expect(await clock.until(gateway.readAccount('UBOT'))).toEqual({
      id: 'UBOT',
      email: 'x@Slack-Bots.com',
      secondaryEmail: null,
      userName: 'ubot',
      givenName: 'Ada',
      familyName: 'L',
      displayName: '',
      title: 'Bot',
      externalId: 'e-1',
      employeeNumber: '7',
      status: 'active',
      role: 'bot',
      stranger: false,
    });
  });

  it('null only where Slack says that there is nobody', async () => {
    const none = setUp(inTurn(error(404, 'no_such_user')));
    expect(await none.clock.until(none.gateway.readAccount('U1'))).toBeNull();
    for (const script of [error(400, 'something_new'), { json: {} }]) {
      const { gateway, clock } = setUp(inTurn(script));
      await expect(clock.until(gateway.readAccount('U1'))).rejects.toBeInstanceOf(SlackUnavailable);
    }
  });

  it('does not let an id leave its place in the address', async () => {
    const { gateway, clock, calls } = setUp(inTurn(error(404, 'no_such_user')));
    await clock.until(gateway.readAccount('../Groups?x=1'));
    expect(calls[0]?.url.pathname).toBe('/scim/v2/Users/..%2FGroups%3Fx%3D1');
  });
});

describe('findByEmail', () => {
  const page = (...users: Record<string, unknown>[]): Script => ({
    json: { totalResults: users.length, Resources: users },
  });

  it('asks by a filter and takes the primary address before the secondary', async () => {
    const second = slackUserJson('U1', {
      emails: [
        { value: 'x@acme.test', primary: true },
        { value: 'ada@acme.test', primary: false },
      ],
    });
    const first = slackUserJson('U2', { emails: [{ value: 'ADA@acme.test', primary: true }] });
    const { gateway, clock, calls } = setUp(inTurn(page(second, first)));
    expect(await clock.until(gateway.findByEmail('ada@acme.test'))).toMatchObject({ id: 'U2' });
    expect(calls[0]?.url.searchParams.get('filter')).toBe('emails eq "ada@acme.test"');
    const only = setUp(inTurn(page(second)));
    expect(await only.clock.until(only.gateway.findByEmail(' Ada@acme.test '))).toMatchObject({ id: 'U1' });
  });

  it('quotes what could end the filter', async () => {
    const { gateway, clock, calls } = setUp(inTurn(page()));
    await clock.until(gateway.findByEmail('a"b\\c@acme.test'));
    expect(calls[0]?.url.searchParams.get('filter')).toBe('emails eq "a\\"b\\\\c@acme.test"');
  });

  it.each<[string, Script]>([
    ['ignores the filter', page(slackUserJson('U7'), slackUserJson('U8'))],
    ['refuses it', error(400, 'no_filters (is_aggregate_call=1)')],
    ['finds nobody', page()],
  ])('null where Slack %s', async (_name, script) => {
    const { gateway, clock } = setUp(inTurn(script));
    expect(await clock.until(gateway.findByEmail('ada@acme.test'))).toBeNull();
  });
});

describe('isReachable', () => {
  it.each<[string, Script, boolean]>([
    ['answers', { json: { patch: { supported: true } } }, true],
    ['refuses the token', error(401, 'invalid_authentication'), true],
    ['has no SCIM in its plan', error(400, 'plus_teams_only'), true],
    ['is a web page', { text: '<html></html>' }, false],
    ['is not there', networkError('ECONNREFUSED'), false],
  ])('Slack %s', async (_name, script, reachable) => {
    const { gateway, clock } = setUp(inTurn(script));
    expect(await clock.until(gateway.isReachable())).toBe(reachable);
  });
});
