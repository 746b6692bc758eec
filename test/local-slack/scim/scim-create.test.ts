import { describe, expect, it } from 'vitest';
import { callScim, GUEST_URN, newUser } from '../support/call-scim.ts';
import { installOn, startAcme } from '../support/start-acme.ts';

async function acme(settings = {}) {
  const slack = await startAcme({ settings: { limitsEnforced: false, ...settings } });
  const { user } = installOn(slack);
  const create = (body: unknown) => callScim(slack, user, 'POST', 'v2/Users', body);
  const refusal = async (body: unknown) => (await create(body)).body.detail;
  return { slack, user, create, refusal };
}

describe('creating an account by SCIM', () => {
  it('answers 201 with the account and tells the apps', async () => {
    const { slack, create } = await acme();
    const joined: string[] = [];
    slack.world.events.on('team_join', ({ id }) => joined.push(id));
    const { status, body } = await create(
      newUser('guestUser', 'New.Person@acme.example', { name: { givenName: 'New', familyName: 'Person' } }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ userName: 'guestuser', active: true, externalId: '' });
    expect(body.emails[0]?.value).toBe('new.person@acme.example');
    expect(joined).toEqual([body.id]);
  });

  it('makes a name of an address, and underscores of specials', async () => {
    const { create } = await acme();
    expect((await create(newUser('kim.li+x@acme.example', 'a@acme.example'))).body.userName).toBe('kim.li_x');
    expect((await create(newUser('o’neil', 'b@acme.example'))).body.userName).toBe('o_neil');
  });

  it('refuses names that are too long, taken, reserved or missing', async () => {
    const { refusal } = await acme();
    const email = 'new@acme.example';
    expect(await refusal(newUser('a-name-of-22-characters', email))).toMatch(
      /^username_too_long \(username=/,
    );
    expect(await refusal(newUser('MIA', email))).toBe('username_taken (username=mia)');
    expect(await refusal(newUser('general', email))).toBe('username_taken (username=general)');
    expect(await refusal(newUser('everyone', email))).toBe('username_not_allowed (user=everyone)');
    expect(await refusal(newUser(' ', email))).toBe('username_empty');
    expect(await refusal(newUser('민준', email))).toBe('username_invalid (username=__)');
    expect(await refusal({ ...newUser('x', email), userName: undefined })).toBe('username_required');
  });

  it('refuses a taken address and says whose it is, also of somebody deactivated', async () => {
    const { slack, user, create } = await acme();
    await callScim(slack, user, 'DELETE', 'v2/Users/U0MIA');
    const { status, body } = await create(newUser('mia2', 'MIA@acme.example'));
    expect([status, body.detail]).toEqual([409, 'email_taken (email=mia@acme.example existing_user=U0MIA)']);
  });

  it('answers conflicts with the status that the settings say', async () => {
    const { create } = await acme({ emailConflictStatus: 400, usernameConflictStatus: 409 });
    expect((await create(newUser('mia2', 'mia@acme.example'))).status).toBe(400);
    expect((await create(newUser('mia', 'new@acme.example'))).status).toBe(409);
  });

  it('refuses bodies that lack something or hold what Slack does not store', async () => {
    const { slack, user, refusal } = await acme();
    const email = 'new@acme.example';
    expect(await refusal({ ...newUser('x', email), schemas: undefined })).toBe('missing_schema_element');
    expect(await refusal({ ...newUser('x', email), emails: [] })).toBe('missing_primary_email');
    expect(await refusal(newUser('x', 'no-address'))).toBe('email_invalid (email=no-address)');
    expect(await refusal(newUser('x', email, { emails: 'a@b.example' }))).toBe('emails_invalid');
    expect(await refusal(newUser('x', email, { displayName: '@x' }))).toBe('invalid_starts_with_at');
    expect(await refusal(newUser('x', email, { displayName: 'x'.repeat(81) }))).toBe(
      'invalid_name_maxlength',
    );
    expect(await refusal(newUser('x', email, { title: 'Boss 🎉' }))).toBe('invalid_emoji_not_allowed');
    expect(await refusal(newUser('x', email, { [GUEST_URN]: { type: 'multi' } }))).toBe(
      'cannot_make_user_guest',
    );
    const response = await fetch(`${slack.url}/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${user}` },
      body: 'nonsense',
    });
    expect(await response.json()).toMatchObject({ detail: 'invalid_request_payload', status: 400 });
  });

  it('keeps two addresses: the primary one, else that for work, else the first', async () => {
    const { create } = await acme();
    const emails = [
      { value: 'home@x.example' },
      { value: 'work@x.example', type: 'work' },
      { value: 'third@x.example' },
    ];
    const { body } = await create({ ...newUser('x', 'x@x.example'), emails });
    expect(body.emails.map(({ value }) => value)).toEqual(['work@x.example', 'home@x.example']);
  });

  it('answers v1 in its own shapes', async () => {
    const { slack, user } = await acme();
    const body = { ...newUser('vone', 'vone@acme.example'), schemas: ['urn:scim:schemas:core:1.0'] };
    const created = await callScim(slack, user, 'POST', 'v1/Users', body);
    expect(created.status).toBe(201);
    expect(created.body.schemas[0]).toBe('urn:scim:schemas:core:1.0');
    const again = await callScim(slack, user, 'POST', 'v1/Users', body);
    expect(again.body.Errors.description).toMatch(/^email_taken .*existing_user=U/);
  });
});
