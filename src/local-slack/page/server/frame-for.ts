import { findInstallation } from '../../state/find-installation.ts';
import type { Organisation, Team } from '../../state/organisation.ts';
import type { SlackApp } from '../../state/slack-app.ts';
import type { SlackUser } from '../../state/slack-user.ts';
import type { World } from '../../state/world.ts';
import type { PageApp, PageFrame, PageTeam } from '../wire.ts';
import { findCast } from './find-cast.ts';
import { installUrlOf } from './install-url.ts';
import { toPagePerson } from './to-page-person.ts';

export interface PageViewer {
  user: SlackUser;
  team: Team;
  organisation: Organisation;
}

/** What stands around the conversations of this person in this team. */
export function frameFor(world: World, { user, team, organisation }: PageViewer, version: string): PageFrame {
  const teams = user.teamIds.flatMap((id) => world.teams.get(id) ?? []);
  return {
    version,
    me: toPagePerson(user),
    team: toPageTeam(team),
    teams: teams.map(toPageTeam),
    organisation: { name: organisation.name, kind: organisation.kind, plan: organisation.plan },
    apps: [...world.apps.values()].map((app) => toPageApp(world, app, team.id)),
    cast: findCast(world.users.ofOrganisation(organisation.id)).map(toPagePerson),
    joinable: [...world.channels.values()]
      .filter(({ kind, teamId, archived }) => kind === 'public' && teamId === team.id && !archived)
      .filter(({ memberIds }) => !memberIds.includes(user.id))
      .map(({ id, name }) => ({ id, name })),
  };
}

function toPageTeam({ id, name, domain }: Team): PageTeam {
  return { id, name, domain };
}

function toPageApp(world: World, app: SlackApp, teamId: string): PageApp {
  return {
    id: app.id,
    name: app.name,
    commands: app.commands.map(({ command, description, usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    homeTab: app.homeTab,
    messagesTab: app.messagesTab,
    botUserId: findInstallation(world, app.id, teamId)?.botUserId ?? null,
    installUrl: installUrlOf(app),
  };
}
