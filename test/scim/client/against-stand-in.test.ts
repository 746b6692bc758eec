import { afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account.ts';
import type { NewAccount } from '../../../src/ports/account-gateway.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import {
  CredentialsRefused,
  ReadingIncomplete,
  ScopeMissing,
  SlackPlanMissing,
  SlackUnavailable,
} from '../../../src/ports/gateway-errors.ts';
import { createPacer } from '../../../src/scim/client/pacer.ts';
import { createScimClient } from '../../../src/scim/client/scim-client.ts';
import { createScimGateway } from '../../../src/scim/client/scim-gateway.ts';
import { SLACK_SCIM_LIMITS } from '../../../src/scim/client/scim-limits.ts';
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

/** Waits a hundredth of what it is asked to. */
const hurriedClock: Clock = {
  now: systemClock.now,
  sleep: (ms, signal) => systemClock.sleep(ms / 100, signal),
};

async function setUp(options: SlackStandInOptions & { budget?: number; clock?: Clock } = {}) {
  const { budget = 1_000, clock = systemClock, ...rest } = options;
  standIn = await startSlackStandIn({ accounts: generateAccounts(12), rates: 'off', ...rest });
  const client = createScimClient({
    baseUrl: standIn.scimUrl,
    token: standIn.adminToken,
    fetch,
    clock,
    log: silentLog,
    pacer: createPacer({ clock, budget, limits: SLACK_SCIM_LIMITS }),
    random: () => 0,
  });
  return { slack: standIn, gateway: createScimGateway({ client, clock }) };
}

const MEMBER = generatedId(7);
const NEW: NewAccount = {
  email: 'new@example.com',
  userName: 'new.person',
  givenName: 'New',
  familyName: 'Person',
  title: null,
  externalId: 'e-1',
  seat: 'member',
};

describe('readings', () => {
  it('[G2] everybody: active, inactive and bots, in as few pages as there are', async () => {
    const accounts = generateAccounts(2_300, { inactiveEvery: 7, botEvery: 50 });
    const { slack, gateway } = await setUp({ accounts });
    const read: Account[] = [];
    for await (const page of gateway.readAccounts()) read.push(...page.accounts);
    expect(read.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id));
    expect(read.filter(({ status }) => status === 'inactive')).toHaveLength(
      accounts.filter(({ active }) => !active).length,
    );
    expect(read.filter(({ role }) => role === 'bot')).toHaveLength(
      accounts.filter(({ role }) => role === 'bot').length,
    );
    expect(slack.requests).toHaveLength(3);
  });

  it('[G2] a page that ended short is continued; a total that stays wrong is no reading', async () => {
    const { slack, gateway } = await setUp({ clock: hurriedClock });
    const readAll = async (): Promise<number> => {
      let count = 0;
      for await (const page of gateway.readAccounts()) count += page.accounts.length;
      return count;
    };
    slack.faults.add({ answer: { kind: 'short_page', drop: 5 } });
    expect(await readAll()).toBe(12);
    slack.faults.add({ times: 50, answer: { kind: 'wrong_total', by: 1 } });
    await expect(readAll()).rejects.toBeInstanceOf(ReadingIncomplete);
  });

  it('one by id and by address, whoever is inactive included', async () => {
    const { slack, gateway } = await setUp({ accounts: generateAccounts(12, { inactiveEvery: 7 }) });
    expect(await gateway.readAccount(MEMBER)).toMatchObject({
      status: 'inactive',
      email: 'person7@example.com',
    });
    expect(await gateway.readAccount('U0NOBODY')).toBeNull();
    expect(await gateway.findByEmail('PERSON7@example.com')).toMatchObject({ id: MEMBER });
    expect(await gateway.findByEmail('nobody@example.com')).toBeNull();
    expect(await gateway.isReachable()).toBe(true);
    expect(slack.count429).toBe(0);
  });
});

describe('writes', () => {
  it('creates, and finds what it created', async () => {
    const { slack, gateway } = await setUp();
    const answer = await gateway.createAccount(NEW);
    expect(answer).toMatchObject({ kind: 'done', account: { email: 'new@example.com', status: 'active' } });
    expect(slack.byEmail('new@example.com')).toMatchObject({ userName: 'new.person', externalId: 'e-1' });
  });

  it.each(['409_v2', '400_v1'] as const)('[X6] conflicts as data (%s)', async (conflicts) => {
    const { gateway } = await setUp({ conflicts, accounts: generateAccounts(12, { inactiveEvery: 7 }) });
    expect(await gateway.createAccount({ ...NEW, email: 'person7@example.com' })).toEqual({
      kind: 'email_taken',
      existingUserId: MEMBER,
    });
    expect(await gateway.createAccount({ ...NEW, userName: 'general' })).toEqual({ kind: 'user_name_taken' });
  });

  it('[X4] [X5] switches off and on by PATCH alone, though readers see it late', async () => {
    const { slack, gateway } = await setUp({ readDelayMs: 60_000 });
    expect(await gateway.setActive(MEMBER, false)).toMatchObject({
      kind: 'done',
      account: { status: 'inactive' },
    });
    expect(await gateway.setActive(MEMBER, true)).toMatchObject({
      kind: 'done',
      account: { status: 'active' },
    });
    expect(slack.requests.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
  });

  it('[X5] where PATCH is not taken, DELETE is proved by reading until it shows', async () => {
    const { slack, gateway } = await setUp({ readDelayMs: 200 });
    slack.faults.add({
      method: 'PATCH',
      answer: { kind: 'status', status: 405, body: { detail: 'method_not_allowed', status: 405 } },
    });
    expect(await gateway.setActive(MEMBER, false)).toMatchObject({
      kind: 'done',
      account: { status: 'inactive' },
    });
    expect(slack.requests.map(({ method }) => method)).toEqual(['PATCH', 'DELETE', 'GET', 'GET']);
  });

  it('[G1] answers whom Slack protects', async () => {
    const { gateway } = await setUp();
    expect(await gateway.setActive(generatedId(0), false)).toMatchObject({ kind: 'protected' });
    expect(await gateway.setActive('U0NOBODY', false)).toEqual({ kind: 'not_found' });
  });

  it('changes the primary address and keeps the secondary one', async () => {
    const accounts = generateAccounts(12);
    const member = accounts[7];
    if (member !== undefined) member.secondaryEmail = 'second@example.com';
    const { slack, gateway } = await setUp({ accounts });
    expect(await gateway.setPrimaryEmail(MEMBER, 'renamed@example.com')).toMatchObject({ kind: 'done' });
    expect(slack.accounts.get(MEMBER)).toMatchObject({
      email: 'renamed@example.com',
      secondaryEmail: 'second@example.com',
    });
    expect(await gateway.setPrimaryEmail(MEMBER, 'person8@example.com')).toEqual({
      kind: 'email_taken',
      existingUserId: generatedId(8),
    });
  });

  it('makes guests on Enterprise; elsewhere Slack refuses for good', async () => {
    const { slack, gateway } = await setUp({
      plan: 'enterprise',
      team: { enterpriseId: 'E1', orgInstall: true },
    });
    expect(await gateway.setSeat(MEMBER, 'guest', '2026-12-31')).toMatchObject({ kind: 'done' });
    expect(slack.accounts.get(MEMBER)).toMatchObject({
      role: 'multi_channel_guest',
      guestExpiration: '2026-12-31T23:59:59Z',
    });
    expect(await gateway.setSeat(MEMBER, 'member', null)).toMatchObject({ kind: 'done' });
    slack.setPlan('plus');
    expect(await gateway.setSeat(MEMBER, 'guest', null)).toMatchObject({ kind: 'protected' });
  });

  it('[X2] two writes to one account never meet at Slack', async () => {
    const { slack, gateway } = await setUp({ writeMs: 20 });
    const answers = await Promise.all([
      gateway.setActive(MEMBER, false),
      gateway.setActive(MEMBER, true),
      gateway.setPrimaryEmail(MEMBER, 'renamed@example.com'),
    ]);
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect(slack.count429).toBe(0);
  });

  it('[X1] a connection cut after the effect: unknown, and one request', async () => {
    const { slack, gateway } = await setUp();
    slack.faults.add({ method: 'PATCH', answer: { kind: 'cut', when: 'after' } });
    await expect(gateway.setActive(MEMBER, false)).rejects.toMatchObject({
      code: 'slack_unavailable',
      context: { effect: 'unknown' },
    });
    expect(slack.accounts.get(MEMBER)?.active).toBe(false);
    expect(slack.requests).toHaveLength(1);
  });
});

describe('the connection', () => {
  const faults: [string, new (message: string) => Error, (slack: SlackStandIn) => void][] = [
    ['revoked', CredentialsRefused, (slack) => slack.revoke('admin')],
    ['plan without SCIM', SlackPlanMissing, (slack) => slack.setPlan('std')],
    [
      'its holder lost the role',
      ScopeMissing,
      ({ accounts }) => Object.assign(accounts.get(generatedId(1)) ?? {}, { role: 'member' }),
    ],
  ];

  it.each(faults)('[G7] %s', async (_name, fault, cause) => {
    const { slack, gateway } = await setUp();
    cause(slack);
    await expect(gateway.readAccount(MEMBER)).rejects.toBeInstanceOf(fault);
    expect(await gateway.isReachable()).toBe(true);
  });

  it('an address that nobody listens at', async () => {
    const { slack, gateway } = await setUp({ clock: hurriedClock });
    await slack.close();
    expect(await gateway.isReachable()).toBe(false);
    await expect(gateway.setActive(MEMBER, false)).rejects.toBeInstanceOf(SlackUnavailable);
  });
});

it('[X3] with as much as Slack allows, all at once, there is no 429', async () => {
  const { slack, gateway } = await setUp({ accounts: generateAccounts(333), rates: 15, budget: 15 });
  const members = generateAccounts(333).slice(3);
  const answers = await Promise.all(members.map(({ id }) => gateway.setActive(id, false)));
  expect(answers.every(({ kind }) => kind === 'done')).toBe(true);
  expect(slack.requests).toHaveLength(330);
  expect(slack.count429).toBe(0);
});
