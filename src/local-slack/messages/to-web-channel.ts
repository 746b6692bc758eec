import type { Channel } from '../state/channel.ts';
import type { World } from '../state/world.ts';

/** docs.slack.dev/reference/objects/conversation-object, as the bot user or person `viewerId` sees it. */
export function toWebChannel(world: World, channel: Channel, viewerId: string): Record<string, unknown> {
  if (channel.kind === 'im') return toWebIm(world, channel, viewerId);
  const created = Math.floor(channel.createdAt / 1000);
  const empty = { value: '', creator: '', last_set: 0 };
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind !== 'public',
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    created,
    creator: channel.creatorId,
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    pending_shared: [],
    is_pending_ext_shared: false,
    is_member: channel.memberIds.includes(viewerId),
    context_team_id: channel.teamId,
    updated: channel.createdAt,
    topic: empty,
    purpose: empty,
    previous_names: [],
    num_members: channel.memberIds.length,
  };
}

function toWebIm(world: World, channel: Channel, viewerId: string): Record<string, unknown> {
  const other = channel.memberIds.find((id) => id !== viewerId) ?? viewerId;
  return {
    id: channel.id,
    created: Math.floor(channel.createdAt / 1000),
    is_im: true,
    is_org_shared: false,
    user: other,
    is_user_deleted: world.users.get(other)?.deleted ?? false,
    is_archived: false,
    priority: 0,
  };
}
