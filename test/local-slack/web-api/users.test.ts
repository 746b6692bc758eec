import { describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../../src/local-slack/create-local-slack.ts';
import { seedPeople } from '../../../src/local-slack/sample/seed-people.ts';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import { changeUser } from '../../../src/local-slack/state/change-user.ts';
import { type ApiBody, callApi, installOn, startAcme } from '../support/start-acme.ts';

function deactivate({ world }: LocalSlack, id: string) {
  const user = world.users.get(id);
  if (user) changeUser(world, user, { deleted: true });
}

describe('users.list', () => {
  it('has the invited, the deactivated, bots and Slackbot', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    addUser(slack.world, { organisationId: 'T0ACME', name: 'iva', email: 'iva@acme.example', invited: true });
    deactivate(slack, 'U0MIA');
    const { members } = (await callApi(slack, 'users.list', bot)).body;
    const byName = Object.fromEntries(members.map((member) => [member.name, member]));
    expect(Object.keys(byName)).toEqual(['slackbot', 'olga', 'ada', 'mia', 'rollcall', 'iva']);
    expect(byName.slackbot).toMatchObject({ id: 'USLACKBOT', is_bot: false });
    expect(byName.rollcall?.is_bot).toBe(true);
    expect(byName.iva).toMatchObject({ is_invited_user: true });
    expect(byName.olga).toMatchObject({ is_primary_owner: true, is_owner: true, is_admin: true });
    expect(byName.mia?.deleted).toBe(true);
    expect(byName.mia).not.toHaveProperty('is_admin');
    expect(byName.mia).not.toHaveProperty('tz');
  });

  it('gives every account once over its pages, some shorter than asked', async () => {
    const slack = await startAcme({
      fill: (world) => seedPeople(world, { people: 95, kind: 'team', seed: 1 }),
    });
    const { world } = slack;
    const owner = world.users.findByEmail('T0ACME0001', 'ada.abara.0@acme.example');
    const { bot } = installOn(slack, { installer: owner?.id ?? '' });
    const ids: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body }: { body: ApiBody } = await callApi(slack, 'users.list', bot, { limit: '20', cursor });
      ids.push(...body.members.map(({ id }) => id));
      sizes.push(body.members.length);
      cursor = body.response_metadata.next_cursor || undefined;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(world.users.size);
    expect(sizes.slice(0, -1).some((size) => size < 20)).toBe(true);
  });

  it('asks a large team for a limit and refuses a made-up cursor', async () => {
    const slack = await startAcme({ settings: { limitRequiredFrom: 4 } });
    const { bot } = installOn(slack);
    expect((await callApi(slack, 'users.list', bot)).body.error).toBe('limit_required');
    expect((await callApi(slack, 'users.list', bot, { cursor: 'x', limit: '5' })).body.error).toBe(
      'invalid_cursor',
    );
  });

  it('leaves addresses out without users:read.email', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack, { botScopes: ['users:read'] });
    const { members } = (await callApi(slack, 'users.list', bot)).body;
    expect(JSON.stringify(members)).not.toContain('@');
  });
});

describe('one person', () => {
  it('[users.lookupByEmail] hides the deactivated, which users.info shows', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    const lookUp = async () =>
      (await callApi(slack, 'users.lookupByEmail', bot, { email: 'MIA@acme.example' })).body;
    expect((await lookUp()).user.id).toBe('U0MIA');
    deactivate(slack, 'U0MIA');
    expect(await lookUp()).toEqual({ ok: false, error: 'users_not_found' });
    expect((await callApi(slack, 'users.info', bot, { user: 'U0MIA' })).body.user.deleted).toBe(true);
    expect((await callApi(slack, 'users.info', bot, { user: 'U9' })).body.error).toBe('user_not_found');
  });

  it('has a time zone the way Slack words it', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    const seoul = addUser(slack.world, {
      organisationId: 'T0ACME',
      name: 'minjun',
      email: 'minjun@acme.example',
      timeZone: 'Asia/Seoul',
      locale: 'ko-KR',
    });
    const { user } = (await callApi(slack, 'users.info', bot, { user: seoul.id, include_locale: 'true' }))
      .body;
    expect(user).toMatchObject({
      tz: 'Asia/Seoul',
      tz_label: 'Korean Standard Time',
      tz_offset: 32400,
      locale: 'ko-KR',
    });
  });

  it('of another organisation is a stranger without an address', async () => {
    const slack = await startAcme();
    const { bot } = installOn(slack);
    addUser(slack.world, { id: 'U0FAR', organisationId: 'T0OTHER', name: 'far', email: 'far@other.example' });
    const { user } = (await callApi(slack, 'users.info', bot, { user: 'U0FAR' })).body;
    expect(user.is_stranger).toBe(true);
    expect(user.profile).not.toHaveProperty('email');
    expect(JSON.stringify((await callApi(slack, 'users.list', bot)).body)).not.toContain('U0FAR');
  });
});

describe('an Enterprise organisation', () => {
  it('asks for team_id, grants workspaces and shows enterprise_user', async () => {
    const slack = await startAcme({
      fill: (world) => seedPeople(world, { people: 20, kind: 'enterprise', seed: 1 }),
    });
    const owner = slack.world.users.findByEmail('E0ACME0001', 'ada.abara.0@acme.example');
    const { bot, installation } = installOn(slack, { installer: owner?.id ?? '', teamId: null });
    expect((await callApi(slack, 'auth.test', bot)).body).toMatchObject({
      is_enterprise_install: true,
      enterprise_id: 'E0ACME0001',
    });
    expect((await callApi(slack, 'users.list', bot)).body.error).toBe('missing_argument');
    const team_id = 'T0ACME0002';
    expect((await callApi(slack, 'users.list', bot, { team_id })).body.error).toBe('team_access_not_granted');
    installation.grantedTeamIds.push(team_id);
    expect((await callApi(slack, 'auth.teams.list', bot)).body.teams).toEqual([
      { id: team_id, name: 'Acme Labs' },
    ]);
    const { members } = (await callApi(slack, 'users.list', bot, { team_id })).body;
    const people = members.filter(({ is_bot, id }) => !is_bot && id !== 'USLACKBOT');
    expect(people).toHaveLength(10);
    expect(people[0]?.enterprise_user).toMatchObject({ enterprise_id: 'E0ACME0001', teams: [team_id] });
  });
});
