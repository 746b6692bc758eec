import { addChannel } from '../state/add-channel.ts';
import { addUser } from '../state/add-user.ts';
import type { Organisation } from '../state/organisation.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { freeUserName } from '../state/user-name.ts';
import type { World } from '../state/world.ts';
import {
  ACME_AMBIGUOUS,
  ACME_GUESTS,
  ACME_INACTIVE,
  ACME_LEADERS,
  ACME_LEAVERS,
  ACME_NAMES,
  ACME_UNEXPLAINED,
  type AcmeAccount,
} from './acme-accounts.ts';
import { ACME_COLLEAGUES, type Colleague } from './acme-colleagues.ts';
import { foundAcme } from './found-acme.ts';

const DAY = 86_400_000;
/** Asked to join and not seen yet. */
const NEWCOMERS = new Set(['zane.whitlock', 'bella.thornton']);

/**
 * Acme: one Business+ team of about 120 accounts, with every case that a directory and a Slack can differ in.
 * Its directory is `samples/acme-people.csv` at the root of the repository.
 */
export function seedAcme(world: World): void {
  const acme = foundAcme(world, 'team');
  const teamId = acme.teamIds[0] ?? '';
  const inactive = ACME_INACTIVE.map((account) => ({ ...account, deleted: true }));
  const accounts = [
    ...ACME_LEADERS,
    ...ACME_COLLEAGUES.map(toAccount),
    ...ACME_NAMES,
    ...ACME_LEAVERS,
    ...inactive,
    ...ACME_AMBIGUOUS,
    ...ACME_UNEXPLAINED,
    ...ACME_GUESTS,
  ];
  // The name `park` is taken before anybody called Park is invited.
  for (const name of ['park', 'it-help', 'leads'])
    addChannel(world, { organisationId: acme.id, teamId, name });
  const people = accounts.map((account, index) => addAccount(world, acme, account, index));
  addBots(world, acme);
  addGroups(world, acme, people);
  fillChannels(world, acme, people);
}

function toAccount([givenName, familyName, title, department]: Colleague): AcmeAccount {
  const local = `${givenName}.${familyName}`.toLowerCase().replaceAll(' ', '-');
  const isNew = NEWCOMERS.has(local);
  return {
    local,
    givenName,
    familyName,
    title,
    invited: isNew,
    emailConfirmed: !isNew,
    scim: { enterprise: { department } },
  };
}

function addAccount(world: World, { id }: Organisation, account: AcmeAccount, index: number): SlackUser {
  const { local, ...fields } = account;
  // Joined over the last four years, in no particular order.
  const createdAt = world.clock.now() - (30 + ((index * 37) % 1400)) * DAY;
  return addUser(world, {
    organisationId: id,
    email: `${local}@acme.example`,
    name: freeUserName(world, id, local),
    createdAt,
    updatedAt: createdAt,
    ...fields,
  });
}

function addBots(world: World, { id, teamIds }: Organisation): void {
  for (const [name, realName] of [
    ['standup-bot', 'Standup Bot'],
    ['github', 'GitHub'],
  ] as const) {
    const botId = world.random.id('B');
    const appId = world.random.id('A');
    const email = `botuser-${teamIds[0]}-${botId}@slack-bots.com`;
    addUser(world, {
      organisationId: id,
      name,
      email,
      givenName: realName,
      realName,
      kind: 'bot',
      botId,
      appId,
    });
  }
}

function addGroups(world: World, { id }: Organisation, people: readonly SlackUser[]): void {
  const add = (displayName: string, generated: boolean, isMember: (user: SlackUser) => boolean) => {
    const memberIds = people.filter((user) => !user.deleted && isMember(user)).map((user) => user.id);
    const group = { id: world.random.id('S'), organisationId: id, displayName, externalId: '', generated };
    world.groups.set(group.id, { ...group, memberIds, createdAt: world.clock.now() - 400 * DAY });
  };
  add('Team Admins', true, ({ role }) => role === 'admin' || role === 'owner' || role === 'primary_owner');
  add('Sales', false, ({ scim }) => scim.enterprise?.department === 'Sales');
}

/** Everybody is in #general; #northwind is shared with another company, whose Ines is a stranger here. */
function fillChannels(world: World, { id, teamIds }: Organisation, people: readonly SlackUser[]): void {
  const teamId = teamIds[0] ?? '';
  const active = people.filter((user) => !user.deleted && !user.invited);
  const members = active.filter(({ role }) => !role.endsWith('guest'));
  for (const channel of world.channels.values()) {
    if (channel.name === 'general' || channel.name === 'random')
      channel.memberIds = members.map((user) => user.id);
  }
  const stranger = addUser(world, {
    organisationId: 'T0NORTHWIN',
    teamIds: ['T0NORTHWIN'],
    name: 'ines.maurer',
    email: 'ines.maurer@northwind.example',
    givenName: 'Ines',
    familyName: 'Maurer',
  });
  const guests = active.filter(({ role }) => role.endsWith('guest'));
  const memberIds = [...guests, ...members.slice(0, 5), stranger].map((user) => user.id);
  addChannel(world, { organisationId: id, teamId, name: 'northwind', memberIds });
}
