import { describe, expect, it } from 'vitest';
import type { WriteAnswer } from '../../../src/ports/account-gateway.ts';
import { SlackUnavailable } from '../../../src/ports/gateway-errors.ts';
import { ACTIVE, act, GUEST, INACTIVE, refusal, setUp } from './support/act-on-gateway.ts';
import { inTurn, networkError, type Script } from './support/scripted-fetch.ts';
import { slackUserJson } from './support/slack-user-json.ts';

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
      refusal(404, 'no_such_user'),
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
    const refused = refusal(405, 'method_not_allowed');
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
    expect((await act((gateway) => gateway.setActive('U1', false), refusal(status, detail))).answer).toEqual(
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
      refusal(404, 'no_such_user'),
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
