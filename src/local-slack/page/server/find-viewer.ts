import { rankOf, type SlackUser } from '../../state/slack-user.ts';
import type { World } from '../../state/world.ts';
import type { PageViewer } from './frame-for.ts';

/**
 * Who looks, and in which team. Where nobody is named, or somebody who is not there any more: who may do most,
 * so that a newcomer can install an app.
 */
export function findViewer(
  world: World,
  userId: string | null,
  teamId: string | null,
): PageViewer | undefined {
  const user = activePerson(world.users.get(userId ?? '')) ?? highest(world);
  const team = world.teams.get(user?.teamIds.find((id) => id === teamId) ?? user?.teamIds[0] ?? '');
  const organisation = world.organisations.get(user?.organisationId ?? '');
  return user && team && organisation ? { user, team, organisation } : undefined;
}

function activePerson(user: SlackUser | undefined): SlackUser | undefined {
  return user?.kind === 'person' && !user.deleted && user.teamIds.length > 0 ? user : undefined;
}

function highest(world: World): SlackUser | undefined {
  let best: SlackUser | undefined;
  for (const user of world.users.all()) {
    if (activePerson(user) && (!best || rankOf(user, 'team') > rankOf(best, 'team'))) best = user;
  }
  return best;
}
