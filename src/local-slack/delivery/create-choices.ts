import type { World } from '../state/world.ts';
import type { Choices } from '../views/element-value.ts';
import { offeredOptions } from './offered-options.ts';

/** What a person can choose from in the menus of one view or message. */
export function createChoices(world: World, userId: string, containerKey: string): Choices {
  const organisationId = world.users.get(userId)?.organisationId;
  return {
    offered: (blockId, actionId) => offeredOptions(world, { containerKey, blockId, actionId }),
    // "users_select: a list of Slack users visible to the current user": nobody deactivated, nobody's else.
    seesUser: (id) => {
      const user = world.users.get(id);
      return user?.organisationId === organisationId && user?.deleted === false;
    },
    // "conversations_select: channels, DMs and MPIMs visible to the current user".
    seesConversation: (id) => {
      const channel = world.channels.get(id);
      if (!channel || channel.organisationId !== organisationId) return false;
      return channel.kind === 'public' || channel.memberIds.includes(userId);
    },
    isPublicChannel: (id) => {
      const channel = world.channels.get(id);
      return channel?.organisationId === organisationId && channel?.kind === 'public';
    },
  };
}
