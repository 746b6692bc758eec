import type { Channel } from '../state/channel.ts';
import type { World } from '../state/world.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';

/** Somebody joins a channel, or an app's bot user is added to it by hand. */
export function joinChannel(world: World, channelId: string, userId: string): Channel {
  const channel = world.channels.get(channelId);
  const user = world.users.get(userId);
  if (!channel || !user) throw new RefusedByClient(`no channel ${channelId} or no account ${userId}`);
  if (channel.kind === 'im') throw new RefusedByClient('nobody joins a direct message');
  if (!channel.memberIds.includes(userId)) channel.memberIds.push(userId);
  world.touch();
  return channel;
}
