import type { Channel } from '../state/channel.ts';
import type { World } from '../state/world.ts';

export interface DirectMessageRequest {
  organisationId: string;
  teamId: string;
  /** Who opens it and with whom; the order does not matter. */
  memberIds: string[];
}

export function findDirectMessage(
  world: World,
  { organisationId, teamId, memberIds }: DirectMessageRequest,
): Channel | undefined {
  const wanted = [...new Set(memberIds)].sort().join();
  return [...world.channels.values()].find(
    (channel) =>
      (channel.kind === 'im' || channel.kind === 'mpim') &&
      channel.organisationId === organisationId &&
      channel.teamId === teamId &&
      [...channel.memberIds].sort().join() === wanted,
  );
}

/** The conversation of these people, made when they have none yet. */
export function openDirectMessage(world: World, request: DirectMessageRequest): Channel {
  const found = findDirectMessage(world, request);
  if (found) return found;
  const memberIds = [...new Set(request.memberIds)];
  const isGroup = memberIds.length > 2;
  const channel: Channel = {
    id: world.random.id(isGroup ? 'G' : 'D'),
    organisationId: request.organisationId,
    teamId: request.teamId,
    kind: isGroup ? 'mpim' : 'im',
    name: isGroup ? `mpdm-${memberIds.map((id) => world.users.get(id)?.name ?? id).join('--')}-1` : '',
    memberIds,
    createdAt: world.clock.now(),
    creatorId: memberIds[0] ?? '',
    archived: false,
  };
  world.channels.set(channel.id, channel);
  world.touch();
  return channel;
}
