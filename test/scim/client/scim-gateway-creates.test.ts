import { describe, expect, it } from 'vitest';
import type { WriteAnswer } from '../../../src/ports/account-gateway.ts';
import { act, CREATED, NEW, refusal, setUp } from './support/act-on-gateway.ts';
import { inTurn, type Script } from './support/scripted-fetch.ts';
import { slackUserJson } from './support/slack-user-json.ts';

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

  it('[E1] makes a guest a guest from the start', async () => {
    const { calls } = await act((gateway) => gateway.createAccount({ ...NEW, seat: 'guest' }), CREATED);
    const guest = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';
    expect(calls[0]?.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', guest],
      [guest]: { type: 'multi' },
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
      refusal(409, 'email_taken (email=ada@acme.test existing_user=U9)'),
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
    ['without an id', refusal(409, 'email_taken'), { kind: 'email_taken', existingUserId: null }],
    ['a taken name', refusal(409, 'username_taken (username=ada)'), { kind: 'user_name_taken' }],
    ['a reserved name', refusal(400, 'username_not_allowed (user=ada)'), { kind: 'user_name_taken' }],
  ])('[X6] a conflict is data: %s', async (_name, script, answer) => {
    expect((await act((gateway) => gateway.createAccount(NEW), script)).answer).toEqual(answer);
  });

  it('tries once more, a second later, where Slack has not created it yet', async () => {
    const notYet = refusal(400, 'invited_user_not_created');
    const once = await act((gateway) => gateway.createAccount(NEW), notYet, CREATED);
    expect(once).toMatchObject({ answer: { kind: 'done' }, sent: ['POST Users', 'POST Users'], ms: 1_000 });
    const twice = await act((gateway) => gateway.createAccount(NEW), notYet);
    expect(twice).toMatchObject({ answer: { kind: 'refused' }, sent: ['POST Users', 'POST Users'] });
  });
});
