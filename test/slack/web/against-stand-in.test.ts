import { afterEach, expect, it } from 'vitest';
import { CredentialsRefused, ScopeMissing } from '../../../src/ports/gateway-errors.ts';
import type { SlackUserFacts } from '../../../src/ports/slack-team.ts';
import { createSlackTeam } from '../../../src/slack/web/create-slack-team.ts';
import { systemClock } from '../../../src/system/system-clock.ts';
import { silentLog } from '../../support/silent-log.ts';
import { generateAccounts, generatedId } from '../../support/slack-stand-in/generate-accounts.ts';
import {
  type SlackStandIn,
  type SlackStandInOptions,
  startSlackStandIn,
} from '../../support/slack-stand-in/slack-stand-in.ts';

let standIn: SlackStandIn | null = null;
afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

async function setUp(options: SlackStandInOptions = {}) {
  standIn = await startSlackStandIn({ rates: 'off', ...options });
  const team = createSlackTeam({
    botToken: standIn.botToken,
    adminToken: standIn.adminToken,
    slackApiUrl: standIn.apiUrl,
    fetch,
    clock: systemClock,
    log: silentLog,
  });
  return { slack: standIn, team };
}

it('tells both identities, the team and the plan', async () => {
  const { team } = await setUp();
  expect(await team.readBotIdentity()).toMatchObject({ teamId: 'T0STANDIN', userId: 'U0STANDBOT' });
  expect(await team.readAdminIdentity()).toMatchObject({ userId: generatedId(1), scopes: ['admin'] });
  expect(await team.readTeam()).toMatchObject({ id: 'T0STANDIN', domain: 'stand-in', enterpriseId: null });
  expect(await team.readPlan()).toBe('business_plus');
});

it('[P5] reads everybody with role and state, bots and Slackbot as bots', async () => {
  const accounts = generateAccounts(1_200, { inactiveEvery: 10, invitedEvery: 7, botEvery: 100 });
  const { slack, team } = await setUp({ accounts });
  const users: SlackUserFacts[] = [];
  for await (const page of team.readUsers()) users.push(...page);
  expect(users).toHaveLength(1_201);
  expect(users.slice(1, 4).map(({ role }) => role)).toEqual(['primary_owner', 'owner', 'admin']);
  expect(users.filter(({ role }) => role === 'bot')).toHaveLength(
    1 + accounts.filter(({ role }) => role === 'bot').length,
  );
  expect(users.filter(({ deleted }) => deleted)).toHaveLength(
    accounts.filter(({ active }) => !active).length,
  );
  expect(users.some(({ invited }) => invited)).toBe(true);
  expect(users.some(({ stranger }) => stranger)).toBe(false);
  expect(slack.requests.filter(({ path }) => path.startsWith('/api/users.list'))).toHaveLength(2);
});

it('[P5] knows a stranger by users.info, and who is not there', async () => {
  const accounts = generateAccounts(5);
  Object.assign(accounts[4] ?? {}, { otherTeam: 'T0OTHER' });
  const { team } = await setUp({ accounts });
  expect(await team.readUser(generatedId(4))).toMatchObject({ stranger: true });
  expect(await team.readUser(generatedId(3))).toMatchObject({ stranger: false, role: 'member' });
  expect(await team.readUser('U0NOBODY')).toBeNull();
});

it('reads an organisation-wide install', async () => {
  const { team } = await setUp({
    plan: 'enterprise',
    team: { enterpriseId: 'E1', orgInstall: true },
    methods: { 'auth.teams.list': () => ({ teams: [{ id: 'T0STANDIN' }] }) },
  });
  expect(await team.readBotIdentity()).toMatchObject({ enterpriseId: 'E1', isEnterpriseInstall: true });
  const users: SlackUserFacts[] = [];
  for await (const page of team.readUsers()) users.push(...page);
  expect(users).toHaveLength(11);
  expect(users.every(({ stranger }) => !stranger)).toBe(true);
});

it('[G7] a revoked token and a missing scope', async () => {
  const { slack, team } = await setUp({ botScopes: ['commands'] });
  await expect(team.readTeam()).rejects.toBeInstanceOf(ScopeMissing);
  slack.revoke('bot');
  await expect(team.readTeam()).rejects.toBeInstanceOf(CredentialsRefused);
});

it('[G7] waits where Slack asks to', async () => {
  const { slack, team } = await setUp();
  slack.faults.add({
    answer: {
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    },
  });
  expect(await team.readPlan()).toBe('business_plus');
  expect(slack.count429).toBe(1);
});
