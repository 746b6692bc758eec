import type { Message } from '../messages/message.ts';
import { addMessage } from '../messages/message-store.ts';
import type { World } from '../state/world.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';

export interface SayRequest {
  userId: string;
  channelId: string;
  text: string;
}

/** A person writes into a conversation. No app hears of it: no event of that kind is imitated. */
export function say(world: World, { userId, channelId, text }: SayRequest): Message {
  const channel = world.channels.get(channelId);
  if (!channel?.memberIds.includes(userId)) throw new RefusedByClient(`${userId} is not in ${channelId}`);
  return addMessage(world, {
    channelId,
    teamId: channel.teamId,
    userId,
    appId: null,
    botId: null,
    text,
    blocks: [],
    attachments: [],
    metadata: null,
    threadTs: null,
    fileIds: [],
    onlyFor: null,
  });
}
