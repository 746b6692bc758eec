import { findInstallation } from '../state/find-installation.ts';
import type { Organisation, Team } from '../state/organisation.ts';
import type { Installation, SlackApp } from '../state/slack-app.ts';
import type { SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';

/** Who does something, where, and to which app. */
export interface ActContext {
  world: World;
  user: SlackUser;
  team: Team;
  organisation: Organisation;
  app: SlackApp;
  installation: Installation;
}

export interface ActPlace {
  userId: string;
  /** The person's first team with the app by default. */
  teamId?: string | undefined;
  /** The app, where there are several. */
  appId?: string | undefined;
}

/** @throws RefusedByClient when this person cannot meet this app */
export function contextOf(
  world: World,
  place: ActPlace,
  fits: (app: SlackApp) => boolean = () => true,
): ActContext {
  const user = world.users.get(place.userId);
  if (!user) throw new RefusedByClient(`no account ${place.userId}`);
  if (user.deleted) throw new RefusedByClient(`${user.name} is deactivated and cannot sign in`);
  const organisation = world.organisations.get(user.organisationId);
  if (!organisation) throw new RefusedByClient(`no organisation ${user.organisationId}`);
  const teamIds = place.teamId === undefined ? user.teamIds : [place.teamId];
  const found = teamIds.flatMap((teamId) => standingIn(world, teamId, place.appId, fits));
  // "The latest installed app wins a name clash": slash commands page.
  const [latest] = found.sort((one, other) => other.installation.installedAt - one.installation.installedAt);
  if (!latest) throw new RefusedByClient(`no app for that is installed where ${user.name} is`);
  return { world, user, organisation, ...latest };
}

function standingIn(
  world: World,
  teamId: string,
  appId: string | undefined,
  fits: (app: SlackApp) => boolean,
): Pick<ActContext, 'team' | 'app' | 'installation'>[] {
  const team = world.teams.get(teamId);
  if (!team) return [];
  return [...world.apps.values()].flatMap((app) => {
    const installation = findInstallation(world, app.id, teamId);
    const isWanted = (appId === undefined || app.id === appId) && fits(app);
    return installation && isWanted ? [{ team, app, installation }] : [];
  });
}
