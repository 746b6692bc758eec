import { describe, expect, it } from 'vitest';
import type { Home } from '../../../src/slack/web/find-home.ts';
import { userSchema } from '../../../src/slack/web/schemas/user-schema.ts';
import { toUserFacts } from '../../../src/slack/web/to-user-facts.ts';

const TEAM: Home = { teamIds: new Set(['T1']), enterpriseId: null, orgWide: false };
const GRID: Home = { teamIds: new Set(['T1', 'T2']), enterpriseId: 'E1', orgWide: true };

const facts = (user: Record<string, unknown>, home = TEAM) =>
  toUserFacts(userSchema.parse({ id: 'U1', team_id: 'T1', ...user }), home);

describe('role', () => {
  it.each([
    [{}, 'member'],
    [{ is_admin: true }, 'admin'],
    [{ is_admin: true, is_owner: true }, 'owner'],
    [{ is_admin: true, is_owner: true, is_primary_owner: true }, 'primary_owner'],
    [{ is_restricted: true }, 'multi_channel_guest'],
    [{ is_restricted: true, is_ultra_restricted: true }, 'single_channel_guest'],
    [{ is_bot: true, is_admin: true }, 'bot'],
    [{ id: 'USLACKBOT', is_bot: false }, 'bot'],
    [{ deleted: true, is_admin: null }, 'member'],
  ])('%j is %s', (user, role) => {
    expect(facts(user).role).toBe(role);
  });

  it("on Enterprise the organisation's flags decide, where it has them", () => {
    const org = (flags: object) => ({ enterprise_user: { id: 'W1', enterprise_id: 'E1', ...flags } });
    const workspaceOwner = { is_admin: true, is_owner: true, is_primary_owner: true };
    const inOrg = { is_admin: true, is_owner: false, is_primary_owner: false };
    expect(facts({ ...workspaceOwner, ...org(inOrg) }, GRID).role).toBe('admin');
    expect(facts({ ...org({ ...inOrg, is_owner: true }) }, GRID).role).toBe('owner');
    expect(facts({ ...workspaceOwner, ...org({ is_admin: true, is_owner: true }) }, GRID).role).toBe(
      'primary_owner',
    );
  });
});

describe('stranger', () => {
  it.each<[string, Record<string, unknown>, Home, boolean]>([
    ['one of the team', {}, TEAM, false],
    ['Slack says so', { is_stranger: true }, TEAM, true],
    ['another team', { team_id: 'T9' }, TEAM, true],
    ['no team said', { team_id: null }, TEAM, false],
    ['another company on Enterprise', { enterprise_user: { enterprise_id: 'E9' } }, GRID, true],
    [
      'another workspace of the same organisation',
      { team_id: 'T9', enterprise_user: { enterprise_id: 'E1' } },
      GRID,
      false,
    ],
    ['the organisation itself as the team', { team_id: 'E1' }, GRID, false],
    [
      'deactivated, so without the part about the organisation',
      { team_id: 'T2', deleted: true },
      GRID,
      false,
    ],
    [
      'an Enterprise user met from a team without one',
      { team_id: 'T9', enterprise_user: { enterprise_id: 'E9' } },
      TEAM,
      true,
    ],
  ])('[P5] %s', (_name, user, home, stranger) => {
    expect(facts(user, home).stranger).toBe(stranger);
  });
});

it("takes the organisation's id, the real name, and says what is not known as null", () => {
  expect(
    facts(
      {
        name: 'ada',
        deleted: true,
        locale: 'de-DE',
        is_invited_user: true,
        profile: { real_name: 'Ada L', display_name: 'ada!', email: 'ada@acme.test' },
        enterprise_user: { id: 'W1', enterprise_id: 'E1' },
      },
      GRID,
    ),
  ).toEqual({
    id: 'W1',
    teamId: 'T1',
    name: 'Ada L',
    email: 'ada@acme.test',
    role: 'member',
    invited: true,
    deleted: true,
    stranger: false,
    locale: 'de-DE',
  });
  expect(facts({ profile: { real_name: '', email: '' } })).toMatchObject({
    name: 'U1',
    email: null,
    locale: null,
  });
});
