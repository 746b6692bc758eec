import type { Channel } from './channel.ts';
import type { World } from './world.ts';

export type NewChannel = Pick<Channel, 'organisationId' | 'teamId' | 'name'> & Partial<Channel>;

/** A public channel that nobody is in, unless said otherwise. */
export function addChannel(world: World, wanted: NewChannel): Channel {
  const channel: Channel = {
    id: world.random.id('C'),
    kind: 'public',
    memberIds: [],
    createdAt: world.clock.now(),
    creatorId: '',
    archived: false,
    ...wanted,
  };
  world.channels.set(channel.id, channel);
  world.touch();
  return channel;
}
