import { afterEach, describe, expect, it } from 'vitest';
import { generateAccounts, generatedId } from './generate-accounts.ts';
import { type SlackStandIn, type SlackStandInOptions, startSlackStandIn } from './slack-stand-in.ts';
import { standInAccount } from './stand-in-account.ts';
import { createStandInClient, newcomer } from './stand-in-client.ts';

let slack: SlackStandIn;
let client: ReturnType<typeof createStandInClient>;
afterEach(() => slack.close());

async function start(options: SlackStandInOptions = {}): Promise<void> {
  slack = await startSlackStandIn(options);
  client = createStandInClient(slack);
}

const GUEST = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';

describe('writing by SCIM', () => {
  it('creates, patches, overwrites and deactivates, the last as often as asked', async () => {
    await start();
    const created = await client.scim(
      'POST',
      'Users',
      newcomer('Ada.Lovelace+x@example.com', 'ada@example.com'),
    );
    expect(created).toMatchObject({ status: 201, body: { userName: 'ada.lovelace_x', active: true } });
    const id: string = created.body.id;
    const patched = await client.patch(
      id,
      { op: 'replace', path: 'name.givenName', value: 'Augusta' },
      { op: 'add', path: 'emails', value: [{ value: 'second@example.com' }] },
      { op: 'replace', path: 'emails[primary eq true].value', value: 'augusta@example.com' },
      { op: 'replace', value: { title: 'Countess' } },
    );
    expect(patched).toMatchObject({
      status: 200,
      body: { title: 'Countess', name: { givenName: 'Augusta' } },
    });
    expect(patched.body.emails.map((email: { value: string }) => email.value)).toEqual([
      'augusta@example.com',
      'second@example.com',
    ]);
    for (const _ of [1, 2])
      expect(await client.scim('DELETE', `Users/${id}`)).toMatchObject({ status: 204, body: null });
    expect(slack.accounts.get(id)?.active).toBe(false);
  });

  it('switches off whom a PUT does not say active of, and blanks what it leaves out', async () => {
    await start();
    const { active: _, ...silent } = { ...newcomer('person5', 'person5@example.com'), nickName: 'person5' };
    expect((await client.scim('PUT', `Users/${generatedId(5)}`, silent)).body).toMatchObject({
      active: false,
      title: '',
    });
    const { nickName: _nick, ...without } = silent;
    expect((await client.scim('PUT', `Users/${generatedId(5)}`, without)).status).toBe(400);
  });

  it.each([
    [{ conflicts: '409_v2' as const }, 409, 'detail', /^email_taken .*existing_user=U0000000005/],
    [
      { conflicts: '400_v1' as const },
      400,
      'Errors',
      /^bad_email_address .*reason=email_taken existing_user=U0/,
    ],
  ])(
    'refuses a taken address, of a deactivated account too, with its id: %o',
    async (options, status, key, text) => {
      await start({ accounts: generateAccounts(6, { inactiveEvery: 5 }), ...options });
      const refused = await client.scim('POST', 'Users', newcomer('someone', 'Person5@example.com'));
      expect(refused.status).toBe(status);
      const found = refused.body[key];
      expect(typeof found === 'string' ? found : found.description).toMatch(text);
      expect(slack.accounts.size).toBe(6);
    },
  );

  it.each([
    ['person5', 409, /^username_taken \(username=person5\)/],
    ['General', 409, /^username_taken \(username=general\)/],
    ['a-name-of-twenty-two-ch', 400, /^username_too_long \(username=/],
    ['slackbot', 400, /^username_not_allowed \(user=slackbot\)/],
    ['', 400, /^username_empty/],
  ])('refuses the user name %j', async (userName, status, text) => {
    await start();
    const refused = await client.scim('POST', 'Users', newcomer(userName, 'new@example.com'));
    expect(refused.status).toBe(status);
    expect(refused.body.detail).toMatch(text);
  });

  it.each([
    ['the primary owner', generatedId(0), 'cannot_disable_primary_owner'],
    ['an owner, by an admin', generatedId(1), 'cannot_modify_owner'],
    ['a bot', generatedId(7), 'cannot_disable_bot_user_with_scim'],
    ['a forgotten person', 'UGONE', 'cannot_modify_gdpr'],
  ])('never switches off %s', async (_who, id, code) => {
    const gone = standInAccount({ id: 'UGONE', email: 'gone@example.com', forgotten: true });
    await start({ accounts: [...generateAccounts(9, { botEvery: 7 }), gone], holder: generatedId(2) });
    expect((await client.switchOff(id)).body.detail).toBe(code);
    expect((await client.scim('DELETE', `Users/${id}`)).status).toBe(400);
    expect(slack.accounts.get(id)?.active).toBe(true);
  });

  it('lets the token die with its holder', async () => {
    await start({ holder: generatedId(2) });
    expect((await client.switchOff(generatedId(2))).status).toBe(200);
    expect((await client.scim('GET', 'Users')).status).toBe(401);
    expect((await client.call('auth.test', {}, slack.adminToken)).body.error).toBe('account_inactive');
  });

  it('makes guests on Enterprise only, and whoever becomes one is active again', async () => {
    const guest = { op: 'add', path: GUEST, value: { type: 'multi', expiration: '2030-01-01T00:00:00Z' } };
    await start({ accounts: generateAccounts(6, { inactiveEvery: 5 }) });
    expect((await client.patch(generatedId(5), guest)).body.detail).toMatch(/^cannot_make_user_guest/);
    slack.setPlan('enterprise');
    expect((await client.patch(generatedId(5), guest)).body).toMatchObject({
      active: true,
      [GUEST]: { type: 'multi' },
    });
    expect((await client.call('users.info', { user: generatedId(5) })).body.user.is_restricted).toBe(true);
    expect((await client.patch(generatedId(5), { op: 'remove', path: GUEST })).body).not.toHaveProperty(
      GUEST,
    );
    expect((await client.patch(generatedId(2), guest)).body.detail).toBe('cannot_make_user_guest');
  });

  it('wants Business+, and an organisation-wide installation for an organisation', async () => {
    await start({ plan: 'std' });
    expect((await client.scim('GET', 'Users')).body.Errors.description).toBe('plus_teams_only');
    await slack.close();
    await start({ plan: 'enterprise', team: { enterpriseId: 'E1' } });
    expect((await client.scim('GET', 'Users')).body.Errors.description).toBe('non_org_teams_only');
  });
});
