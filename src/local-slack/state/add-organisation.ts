import { addChannel } from './add-channel.ts';
import { addUser } from './add-user.ts';
import type { Organisation, Team } from './organisation.ts';
import type { SlackUser } from './slack-user.ts';
import type { World } from './world.ts';

export interface NewOrganisation {
  organisation: Omit<Organisation, 'teamIds'>;
  teams: Omit<Team, 'organisationId'>[];
}

/** Founds a team or an Enterprise organisation with its Slackbot and `#general`; people come after. */
export function addOrganisation(world: World, { organisation, teams }: NewOrganisation): Organisation {
  const founded: Organisation = { ...organisation, teamIds: teams.map(({ id }) => id) };
  world.organisations.set(founded.id, founded);
  for (const team of teams) world.teams.set(team.id, { ...team, organisationId: founded.id });
  const slackbot = addSlackbot(world, founded);
  for (const team of teams) {
    for (const name of ['general', 'random']) {
      addChannel(world, { organisationId: founded.id, teamId: team.id, name, creatorId: slackbot.id });
    }
  }
  world.touch();
  return founded;
}

function addSlackbot(world: World, { id, teamIds }: Organisation): SlackUser {
  return addUser(world, {
    // Every team's Slackbot has this one id; only the first of several organisations here can have it.
    id: world.users.get('USLACKBOT') ? world.random.id('U') : 'USLACKBOT',
    organisationId: id,
    teamIds: [...teamIds],
    name: 'slackbot',
    email: '',
    realName: 'Slackbot',
    displayName: 'Slackbot',
    kind: 'slackbot',
  });
}
