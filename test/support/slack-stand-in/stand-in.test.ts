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

describe('accounts for tests', () => {
  it('are the same for the same arguments and have a primary owner, an owner and an admin', async () => {
    await start();
    expect(generateAccounts(50, { botEvery: 7 })).toEqual(generateAccounts(50, { botEvery: 7 }));
    expect(new Set(generateAccounts(5000).map(({ id, email }) => `${id}${email}`)).size).toBe(5000);
    expect(generateAccounts(4).map(({ role }) => role)).toEqual([
      'primary_owner',
      'owner',
      'admin',
      'member',
    ]);
  });
});

describe('the Web API', () => {
  it('says who a token is and which scopes it has', async () => {
    await start({ team: { id: 'T1', domain: 'acme' } });
    const bot = await client.call('auth.test');
    expect(bot.body).toMatchObject({ ok: true, team_id: 'T1', bot_id: expect.any(String) });
    expect(bot.headers.get('x-oauth-scopes')).toContain('users:read.email');
    const admin = await client.call('auth.test', {}, slack.adminToken);
    expect(admin.body).toMatchObject({ ok: true, user_id: generatedId(1), url: 'https://acme.slack.com/' });
    expect(admin.headers.get('x-oauth-scopes')).toBe('admin');
    expect((await client.call('auth.test', {}, 'xoxb-other')).body).toEqual({
      ok: false,
      error: 'invalid_auth',
    });
  });

  it('tells team and plan, and refuses what the scopes do not allow', async () => {
    await start({ team: { id: 'E1T', enterpriseId: 'E1' }, plan: 'enterprise' });
    expect((await client.call('team.info')).body.team).toMatchObject({ id: 'E1T', enterprise_id: 'E1' });
    expect((await client.call('team.billing.info')).body).toEqual({ ok: true, plan: 'enterprise' });
    expect((await client.call('users.list', {}, slack.adminToken)).body).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
    });
    expect((await client.call('no.such')).body.error).toBe('unknown_method');
  });

  it('lists everybody by cursor, deactivated people, bots and Slackbot too, but nobody of another team', async () => {
    const stranger = standInAccount({ id: 'USTRANGER', email: 's@other.example', otherTeam: 'T9' });
    await start({ accounts: [...generateAccounts(23, { inactiveEvery: 5, botEvery: 7 }), stranger] });
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await client.call('users.list', { limit: '10', cursor });
      expect(body.members.length).toBeLessThanOrEqual(10);
      ids.push(...body.members.map((user: { id: string }) => user.id));
      cursor = body.response_metadata.next_cursor;
    } while (cursor !== '');
    expect(ids).toEqual(['USLACKBOT', ...generateAccounts(23).map(({ id }) => id)]);
    const inactive = (await client.call('users.info', { user: generatedId(5) })).body.user;
    expect(inactive).toMatchObject({ deleted: true });
    expect(inactive).not.toHaveProperty('is_owner');
    expect((await client.call('users.info', { user: 'USTRANGER' })).body.user).toMatchObject({
      is_stranger: true,
      team_id: 'T9',
    });
    expect((await client.call('users.list', { cursor: 'nonsense' })).body.error).toBe('invalid_cursor');
  });

  it('limits users.list to tier 2', async () => {
    await start({ rates: 1, now: () => 0 });
    const answers = [];
    for (let i = 0; i < 21; i += 1) answers.push(await client.call('users.list', { limit: '1' }));
    expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true);
    expect(answers[20]).toMatchObject({ status: 429, body: { ok: false, error: 'ratelimited' } });
    expect(answers[20]?.headers.get('retry-after')).toBe('3');
    expect((await client.call('users.info', { user: generatedId(1) })).status).toBe(200);
    expect(slack.count429).toBe(1);
  });
});

describe('reading by SCIM', () => {
  it('pages by startIndex and count: 10 rows unless asked, 1,000 at most', async () => {
    await start({ accounts: generateAccounts(1203) });
    const { body } = await client.scim('GET', 'Users');
    expect(body).toMatchObject({ totalResults: 1203, itemsPerPage: 10, startIndex: 1 });
    expect((await client.scim('GET', 'Users?count=5000')).body.Resources).toHaveLength(1000);
    const last = (await client.scim('GET', 'Users?startIndex=1001&count=1000')).body;
    expect(last).toMatchObject({ totalResults: 1203, itemsPerPage: 203, startIndex: 1001 });
    expect(last.Resources[0].id).toBe(generatedId(1000));
  });

  it('filters by address, and shows the deactivated by id and in the list', async () => {
    await start({ accounts: generateAccounts(6, { inactiveEvery: 5 }) });
    const filter = encodeURIComponent('emails eq "PERSON5@example.com"');
    expect((await client.scim('GET', `Users?filter=${filter}`)).body).toMatchObject({
      totalResults: 1,
      Resources: [
        { id: generatedId(5), active: false, emails: [{ primary: true }, { value: '', primary: false }] },
      ],
    });
    expect((await client.scim('GET', `Users/${generatedId(5)}`)).body.active).toBe(false);
    expect((await client.scim('GET', 'Users?filter=active%20pr')).body.detail).toMatch(/^no_filters/);
    expect((await client.scim('GET', 'Users/UNOBODY')).status).toBe(404);
  });

  it('answers its capabilities without a token, and a bad token in the v1 shape', async () => {
    await start();
    expect((await client.scim('GET', 'ServiceProviderConfig', undefined, 'dummy')).body.patch.supported).toBe(
      true,
    );
    const refused = await client.scim('GET', 'Users', undefined, 'dummy');
    expect(refused.status).toBe(401);
    expect(refused.body).toEqual({ Errors: { description: 'invalid_authentication', code: 401 } });
    expect((await client.scim('GET', 'Users', undefined, slack.botToken)).status).toBe(403);
  });

  it('goes on showing the state before a write for a while, which the answer of the write does not', async () => {
    let now = 0;
    await start({ readDelayMs: 5000, now: () => now });
    expect((await client.switchOff(generatedId(4))).body.active).toBe(false);
    expect((await client.scim('GET', `Users/${generatedId(4)}`)).body.active).toBe(true);
    const created = await client.scim('POST', 'Users', newcomer('ada.l', 'ada@example.com'));
    expect((await client.scim('GET', `Users/${created.body.id}`)).status).toBe(404);
    now = 5001;
    expect((await client.scim('GET', `Users/${generatedId(4)}`)).body.active).toBe(false);
    expect((await client.scim('GET', `Users/${created.body.id}`)).body.userName).toBe('ada.l');
  });
});
