import { WebApiError } from '../server/web-api-error.ts';
import type { TokenContext } from '../server/web-method.ts';
import type { Channel } from '../state/channel.ts';
import { openDirectMessage } from './direct-message.ts';

/**
 * The conversation that an argument `channel` names: its id, `#name`, or a person's id for the direct message
 * with them.
 *
 * @throws WebApiError `channel_not_found` also for private conversations that the caller is not in;
 *   `user_disabled` for a deactivated person (guessed: conversations.open documents it, chat.postMessage does not)
 */
export function findChannel(context: TokenContext, wanted: string): Channel {
  if (/^[UW]/.test(wanted)) return directMessageWith(context, wanted);
  const channel = findVisibleChannel(context, wanted);
  if (!channel) throw new WebApiError('channel_not_found');
  return channel;
}

export function findVisibleChannel(context: TokenContext, wanted: string): Channel | undefined {
  const { world, organisation, team, token } = context;
  const name = wanted.replace(/^#/, '').toLowerCase();
  // "team_not_found: when, using an org-wide token, the channel name is passed instead of the id."
  if (wanted.startsWith('#') && !team) throw new WebApiError('team_not_found');
  const channel =
    world.channels.get(wanted) ??
    [...world.channels.values()].find(
      (candidate) => candidate.name === name && candidate.teamId === team?.id,
    );
  if (channel?.organisationId !== organisation.id) return undefined;
  if (team && channel.teamId !== team.id) return undefined;
  const isOpen = channel.kind === 'public' || channel.memberIds.includes(token.userId);
  return isOpen ? channel : undefined;
}

function directMessageWith(context: TokenContext, userId: string): Channel {
  const { world, organisation, team, token } = context;
  const user = world.users.get(userId);
  if (user?.organisationId !== organisation.id) throw new WebApiError('channel_not_found');
  if (user.deleted) throw new WebApiError('user_disabled');
  const app = world.apps.get(token.appId);
  if (token.type === 'bot' && app && !app.messagesTab) throw new WebApiError('messages_tab_disabled');
  return openDirectMessage(world, {
    organisationId: organisation.id,
    teamId: team?.id ?? user.teamIds[0] ?? organisation.id,
    memberIds: [token.userId, userId],
  });
}
