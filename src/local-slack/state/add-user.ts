import type { NewSlackUser, SlackUser } from './slack-user.ts';
import type { World } from './world.ts';

/** Adds an account and tells nobody; see `joinTeam` for somebody who joins under the eyes of the app. */
export function addUser(world: World, wanted: NewSlackUser): SlackUser {
  const organisation = world.organisations.get(wanted.organisationId);
  const now = world.clock.now();
  const realName = wanted.realName ?? `${wanted.givenName ?? ''} ${wanted.familyName ?? ''}`.trim();
  const user = world.users.add({
    id: world.random.id('U'),
    teamIds: organisation?.teamIds.slice(0, 1) ?? [],
    kind: 'person',
    secondaryEmail: '',
    givenName: '',
    familyName: '',
    displayName: '',
    title: '',
    role: 'member',
    orgRole: 'member',
    deleted: false,
    invited: false,
    emailConfirmed: true,
    has2fa: false,
    appUser: false,
    locale: 'en-US',
    timeZone: 'Europe/London',
    createdAt: now,
    updatedAt: now,
    scim: {},
    ...wanted,
    realName: realName || wanted.name,
  });
  world.touch();
  return user;
}

/** Adds an account and says so to the apps (`team_join`). */
export function joinTeam(world: World, wanted: NewSlackUser): SlackUser {
  const user = addUser(world, wanted);
  world.events.emit('team_join', user);
  return user;
}
