import { messagesFor } from '../messages/message-store.ts';
import { toWebMessage } from '../messages/to-web-message.ts';
import type { Channel } from '../state/channel.ts';
import type { World } from '../state/world.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import { toWebView } from '../views/to-web-view.ts';
import { homeOf } from '../views/view-store.ts';
import { type PersonState, personState } from './person-state.ts';

interface InboxChannel {
  id: string;
  kind: Channel['kind'];
  name: string;
  /** Who else is in a direct message. */
  with: string[];
  /** Oldest first; `ephemeral` marks what only this person sees. */
  messages: Record<string, unknown>[];
}

export interface Inbox extends PersonState {
  user: string;
  channels: InboxChannel[];
  /** By app id. */
  homes: Record<string, Record<string, unknown>>;
}

/** All that a person sees in Slack: conversations, Home tabs, the stack of modals. */
export function inboxOf(world: World, userId: string, baseUrl: string): Inbox {
  const user = world.users.get(userId);
  if (!user) throw new RefusedByClient(`no account ${userId}`);
  const channels = [...world.channels.values()].filter(
    (channel) => channel.organisationId === user.organisationId && channel.memberIds.includes(userId),
  );
  return {
    user: userId,
    channels: channels.map((channel) => toInboxChannel(world, channel, userId, baseUrl)),
    homes: Object.fromEntries(
      [...world.apps.keys()].flatMap((appId) => {
        const view = homeOf(world, appId, userId);
        return view ? [[appId, toWebView(view, view.values)]] : [];
      }),
    ),
    ...personState(world, userId, baseUrl),
  };
}

function toInboxChannel(world: World, channel: Channel, userId: string, baseUrl: string): InboxChannel {
  const isDirect = channel.kind === 'im' || channel.kind === 'mpim';
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.name,
    with: isDirect ? channel.memberIds.filter((id) => id !== userId) : [],
    messages: messagesFor(world, channel.id, userId).map((message) => ({
      ...toWebMessage(world, message, baseUrl),
      ephemeral: message.onlyFor !== null,
    })),
  };
}
