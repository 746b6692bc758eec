import { describe, expect, it } from 'vitest';
import { seedPeople } from '../../../src/local-slack/sample/seed-people.ts';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import { callScim, setActive } from '../support/call-scim.ts';
import { control, installOn, startAcme } from '../support/start-acme.ts';

async function acme(settings = {}) {
  const slack = await startAcme({ settings });
  return { slack, ...installOn(slack) };
}

describe('a SCIM user', () => {
  it('looks like the recorded ones', async () => {
    const { slack, user } = await acme();
    const { body } = await callScim(slack, user, 'GET', 'v2/Users/U0MIA');
    expect(body).toMatchObject({
      id: 'U0MIA',
      externalId: '',
      meta: { created: '2026-08-02T02:00:00-07:00', location: `${slack.url}/scim/v2/Users/U0MIA` },
      userName: 'mia',
      nickName: 'mia',
      name: { givenName: 'Mia', familyName: 'Moss', honorificPrefix: null },
      active: true,
      emails: [
        { value: 'mia@acme.example', primary: true },
        { value: '', primary: false },
      ],
      roles: [{ value: null, primary: true }],
      groups: [],
    });
    expect(JSON.stringify(body)).not.toContain('is_admin');
  });

  it('that does not exist, or is Slackbot, is no such user', async () => {
    const { slack, user } = await acme();
    for (const id of ['U9', 'USLACKBOT']) {
      const { status, body } = await callScim(slack, user, 'GET', `v2/Users/${id}`);
      expect([status, body]).toEqual([
        404,
        { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail: 'no_such_user', status: 404 },
      ]);
    }
  });
});

describe('the SCIM listing', () => {
  it('has bots among people, ten by default, a thousand at most', async () => {
    const { slack, user } = await acme();
    for (let number = 0; number < 1100; number += 1) {
      addUser(slack.world, {
        organisationId: 'T0ACME',
        name: `p${number}`,
        email: `p${number}@acme.example`,
      });
    }
    const first = (await callScim(slack, user, 'GET', 'v2/Users')).body;
    expect(first).toMatchObject({ totalResults: 1104, itemsPerPage: 10, startIndex: 1 });
    const bot = first.Resources.find(({ userName }) => userName === 'rollcall');
    expect(bot?.emails[0]?.value).toMatch(/@slack-bots\.com$/);
    expect((await callScim(slack, user, 'GET', 'v2/Users?count=5000')).body.itemsPerPage).toBe(1000);
    const last = (await callScim(slack, user, 'GET', 'v2/Users?count=1000&startIndex=1001')).body;
    expect(last).toMatchObject({ itemsPerPage: 104, startIndex: 1001 });
    const beyond = (await callScim(slack, user, 'GET', 'v2/Users?startIndex=9999')).body;
    expect(beyond).toMatchObject({ totalResults: 1104, itemsPerPage: 0, Resources: [] });
    expect((await callScim(slack, user, 'GET', 'v2/Users?count=0')).body.Resources).toEqual([]);
  });

  it('gives 10,000 accounts once each in ten pages', async () => {
    const slack = await startAcme({
      fill: (world) => seedPeople(world, { people: 10_000, kind: 'team', seed: 1 }),
    });
    const installer = slack.world.users.findByEmail('T0ACME0001', 'ada.abara.0@acme.example')?.id ?? '';
    const { user } = installOn(slack, { installer });
    const ids = new Set<string>();
    for (let startIndex = 1; startIndex <= 10_001; startIndex += 1000) {
      const { body } = await callScim(slack, user, 'GET', `v2/Users?count=1000&startIndex=${startIndex}`);
      for (const { id } of body.Resources) ids.add(id);
    }
    expect(ids.size).toBe(10_001);
  });

  it('may leave the deactivated out, whom a GET by id still shows', async () => {
    const { slack, user } = await acme({ scimListsDeactivated: false });
    await callScim(slack, user, 'DELETE', 'v2/Users/U0MIA');
    const { body } = await callScim(slack, user, 'GET', 'v2/Users?count=100');
    expect(body.Resources.map(({ id }) => id)).not.toContain('U0MIA');
    expect(body.totalResults).toBe(3);
    expect((await callScim(slack, user, 'GET', 'v2/Users/U0MIA')).body.active).toBe(false);
  });
});

describe('a SCIM filter', () => {
  it('finds by name and address, the deactivated too, whatever the letter case', async () => {
    const { slack, user } = await acme();
    await callScim(slack, user, 'DELETE', 'v2/Users/U0MIA');
    const find = async (filter: string, version = 'v2') => {
      const { status, body } = await callScim(
        slack,
        user,
        'GET',
        `${version}/Users?filter=${encodeURIComponent(filter)}`,
      );
      return status === 200 ? body.Resources.map(({ id }) => id) : (body.detail ?? body.Errors.description);
    };
    expect(await find('userName eq "Mia"')).toEqual(['U0MIA']);
    expect(await find('emails eq "MIA@acme.example"')).toEqual(['U0MIA']);
    expect(await find('emails.value eq "nobody@acme.example"')).toEqual([]);
    expect(await find('USERNAME SW "o" or email co "mia"', 'v1')).toEqual(['U0OLGA', 'U0MIA']);
    expect(await find("restricted eq '1'", 'v1')).toEqual([]);
    expect(await find('userName eq')).toBe('incomplete_filter');
    expect(await find('nonsense')).toBe('no_filters (is_aggregate_call=1)');
    expect(await find('active eq false')).toBe('no_filters (is_aggregate_call=1)');
  });
});

describe('a read after a write', () => {
  it('shows the old state for a while, though the answer to the PATCH shows the new one', async () => {
    const { slack, user } = await acme({ scimReadLag: 3000 });
    const active = async () => (await callScim(slack, user, 'GET', 'v2/Users/U0MIA')).body.active;
    expect((await callScim(slack, user, 'PATCH', 'v2/Users/U0MIA', setActive(false))).body.active).toBe(
      false,
    );
    expect(await active()).toBe(true);
    const listed = (await callScim(slack, user, 'GET', 'v2/Users')).body.Resources.find(
      ({ id }) => id === 'U0MIA',
    );
    expect(listed?.active).toBe(true);
    slack.world.clock.advance(3000);
    expect(await active()).toBe(false);
  });

  it('is stale when a fault says so, by as much as it says', async () => {
    const { slack, user } = await acme();
    slack.world.clock.advance(60_000);
    await callScim(slack, user, 'PATCH', 'v2/Users/U0MIA', setActive(false));
    slack.world.clock.advance(10_000);
    await control(slack, 'faults', { kind: 'stale_read', ms: 20_000 });
    expect((await callScim(slack, user, 'GET', 'v2/Users/U0MIA')).body.active).toBe(true);
    expect((await callScim(slack, user, 'GET', 'v2/Users/U0MIA')).body.active).toBe(false);
  });

  it('counts wrongly when a fault says so', async () => {
    const { slack, user } = await acme();
    await control(slack, 'faults', { kind: 'wrong_total', delta: -2 });
    expect((await callScim(slack, user, 'GET', 'v2/Users')).body.totalResults).toBe(2);
    await control(slack, 'faults', { kind: 'truncated_page' });
    const { body } = await callScim(slack, user, 'GET', 'v2/Users');
    expect([body.itemsPerPage, body.Resources.length]).toEqual([4, 2]);
  });
});
