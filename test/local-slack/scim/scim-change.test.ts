import { describe, expect, it } from 'vitest';
import { callScim, ENTERPRISE_URN, patchOp, setActive } from '../support/call-scim.ts';
import { control, installOn, startAcme } from '../support/start-acme.ts';

async function acme(settings = {}, installer = 'U0ADA') {
  const slack = await startAcme({ settings: { limitsEnforced: false, ...settings } });
  const tokens = installOn(slack, { installer });
  const patch = (id: string, body: unknown, version = 'v2') =>
    callScim(slack, tokens.user, 'PATCH', `${version}/Users/${id}`, body);
  return { slack, ...tokens, patch };
}

describe('changing an account by SCIM', () => {
  it('switches it off and on again, with "False" as well as false', async () => {
    const { slack, patch } = await acme();
    const changes: boolean[] = [];
    slack.world.events.on('user_change', ({ deleted }) => changes.push(deleted));
    expect((await patch('U0MIA', setActive('False'))).body.active).toBe(false);
    expect((await patch('U0MIA', setActive(false))).status).toBe(200);
    expect((await patch('U0MIA', patchOp({ op: 'Replace', value: { active: true } }))).body.active).toBe(
      true,
    );
    expect(changes).toEqual([true, false]);
  });

  it('replaces single attributes and leaves the others alone', async () => {
    const { patch, slack } = await acme();
    const { body } = await patch(
      'U0MIA',
      patchOp(
        { op: 'replace', path: 'emails[primary eq true].value', value: 'Mia.Marsh@acme.example' },
        { op: 'replace', path: 'name.familyName', value: 'Marsh' },
        { op: 'add', path: `${ENTERPRISE_URN}:employeeNumber`, value: '77' },
        { op: 'replace', path: 'externalId', value: 'ignored' },
      ),
    );
    expect(body).toMatchObject({
      userName: 'mia',
      externalId: '',
      name: { givenName: 'Mia', familyName: 'Marsh' },
      [ENTERPRISE_URN]: { employeeNumber: '77', department: null },
    });
    expect(slack.world.users.get('U0MIA')).toMatchObject({
      email: 'mia.marsh@acme.example',
      realName: 'Mia Marsh',
      scim: { enterprise: { employeeNumber: '77' } },
    });
  });

  it('mirrors userName and nickName', async () => {
    const { patch } = await acme();
    expect(
      (await patch('U0MIA', patchOp({ op: 'replace', path: 'userName', value: 'M.Moss' }))).body,
    ).toMatchObject({
      userName: 'm.moss',
      nickName: 'm.moss',
    });
    expect(
      (await patch('U0MIA', patchOp({ op: 'replace', path: 'nickName', value: 'mia' }))).body.userName,
    ).toBe('mia');
    const long = patchOp({ op: 'replace', path: 'nickName', value: 'x'.repeat(22) });
    expect((await patch('U0MIA', long)).body.detail).toBe('long_nickname');
  });

  it('never leaves it without a primary address, nor with one of somebody else', async () => {
    const { patch } = await acme();
    const remove = patchOp({ op: 'remove', path: 'emails[primary eq true]' });
    expect((await patch('U0MIA', remove)).body.detail).toBe('missing_primary_email');
    const take = patchOp({
      op: 'replace',
      path: 'emails',
      value: [{ value: 'ada@acme.example', primary: true }],
    });
    expect((await patch('U0MIA', take)).body.detail).toContain('existing_user=U0ADA');
  });

  it('refuses what is no PatchOp, has no target or sets a password', async () => {
    const { patch } = await acme();
    expect((await patch('U0MIA', { active: false })).body.detail).toBe('invalid_request_payload');
    const nowhere = patchOp({ op: 'replace', path: 'emails[type eq', value: 'x' });
    expect((await patch('U0MIA', nowhere)).body.detail).toBe('invalid_attribute_format');
    const password = patchOp({ op: 'add', path: 'password', value: 'secret' });
    expect((await patch('U0MIA', password)).body.detail).toBe('password_change_not_allowed');
    expect((await patch('U9', setActive(true))).status).toBe(404);
  });

  it('takes part of a resource on v1', async () => {
    const { patch } = await acme();
    const { body } = await patch('U0MIA', { active: false, name: { familyName: 'Marsh' } }, 'v1');
    expect(body).toMatchObject({ active: false, name: { givenName: 'Mia', familyName: 'Marsh' } });
  });

  it('by PUT blanks what is missing and wants a nickName', async () => {
    const { slack, user, patch } = await acme();
    await patch('U0MIA', patchOp({ op: 'replace', path: 'title', value: 'Engineer' }));
    const body = { userName: 'mia', emails: [{ value: 'mia@acme.example', primary: true }] };
    const put = (more: object) => callScim(slack, user, 'PUT', 'v2/Users/U0MIA', { ...body, ...more });
    expect((await put({})).body.detail).toBe('missing_schema_element (nickName)');
    const { status, body: after } = await put({ nickName: 'mia' });
    expect(status).toBe(200);
    expect(after).toMatchObject({ title: '', name: { givenName: '', familyName: '' }, active: true });
  });

  it('replays April 2024 when asked: an update that does not say active switches off', async () => {
    const { patch } = await acme({ updateWithoutActiveDeactivates: true });
    const title = { op: 'replace', path: 'title', value: 'Engineer' };
    expect((await patch('U0MIA', patchOp(title))).body.active).toBe(false);
    const both = patchOp(title, { op: 'replace', path: 'active', value: true });
    expect((await patch('U0MIA', both)).body.active).toBe(true);
  });
});

describe('deactivating', () => {
  it('by DELETE is idempotent and shows in a GET', async () => {
    const { slack, user } = await acme();
    for (let round = 0; round < 3; round += 1) {
      expect((await callScim(slack, user, 'DELETE', 'v2/Users/U0MIA')).status).toBe(204);
    }
    expect((await callScim(slack, user, 'GET', 'v2/Users/U0MIA')).body.active).toBe(false);
    expect((await callScim(slack, user, 'DELETE', 'v1/Users/U0MIA')).status).toBe(200);
  });

  it('never reaches the primary owner, owners above the token, or bots', async () => {
    const { slack, patch, installation } = await acme();
    expect((await patch('U0OLGA', setActive(false))).body.detail).toBe('cannot_disable_primary_owner');
    await control(slack, 'act', { action: 'change_role', user: 'U0MIA', role: 'owner' });
    expect((await patch('U0MIA', setActive(false))).body.detail).toBe('cannot_modify_owner');
    const bot = await patch(installation.botUserId, setActive(false));
    expect(bot.body.detail).toBe('cannot_disable_bot_user_with_scim');
    expect(slack.world.users.get('U0MIA')?.deleted).toBe(false);
  });

  it('reaches owners with the primary owner’s token', async () => {
    const { slack, patch } = await acme({}, 'U0OLGA');
    await control(slack, 'act', { action: 'change_role', user: 'U0MIA', role: 'owner' });
    expect((await patch('U0MIA', setActive(false))).body.active).toBe(false);
    expect((await patch('U0OLGA', setActive(false))).body.detail).toBe('cannot_disable_primary_owner');
  });

  it('above one’s rank may also answer 200 and do nothing', async () => {
    const { slack, patch } = await acme({ silentInsufficientRights: true });
    await control(slack, 'act', { action: 'change_role', user: 'U0MIA', role: 'owner' });
    const { status, body } = await patch('U0MIA', setActive(false));
    expect([status, body.active]).toEqual([200, true]);
  });
});

describe('two writes to one account', () => {
  it('at once: one is refused with Retry-After, other accounts go on', async () => {
    const { slack, patch } = await acme({ scimWriteTime: 100 });
    const writes = [patch('U0MIA', setActive(false)), patch('U0MIA', setActive(false))];
    // Time stands still, so only a refusal can come back.
    const refused = await Promise.race(writes);
    expect([refused.status, refused.body.detail, refused.retryAfter]).toEqual([429, 'resource_locked', '1']);
    writes.push(patch('U0ADA', patchOp({ op: 'replace', path: 'title', value: 'Admin' })));
    slack.world.clock.resume();
    expect((await Promise.all(writes)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect(slack.world.users.get('U0MIA')?.deleted).toBe(true);
  });
});
