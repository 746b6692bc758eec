import { WebApiError } from '../server/web-api-error.ts';
import { requireText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import type { Channel } from '../state/channel.ts';
import { findChannel } from './find-channel.ts';
import type { Message } from './message.ts';
import { addMessage } from './message-store.ts';
import { readContent } from './read-content.ts';
import { toWebMessage } from './to-web-message.ts';

/** "Generally one message per second per channel, bursts are tolerated for a short time": rate limits page. */
const BURST = 10;

export const postMessageMethod: TokenMethod = {
  name: 'chat.postMessage',
  tier: { perMinute: 60, burst: BURST, keyOf: (args) => String(args.channel) },
  tokenTypes: ['bot', 'user'],
  scopes: ['chat:write'],
  handle(context, args) {
    const channel = findChannel(context, requireText(args, 'channel', 'channel_not_found'));
    checkMayPost(context, channel);
    const message = addMessage(context.world, draftFrom(context, channel, args));
    return {
      channel: channel.id,
      ts: message.ts,
      message: toWebMessage(context.world, message, context.baseUrl),
    };
  },
};

/** @throws WebApiError `is_archived`, `not_in_channel` (with `chat:write.public` public ones are open) */
export function checkMayPost({ token }: TokenContext, channel: Channel): void {
  if (channel.archived) throw new WebApiError('is_archived');
  const isOpen = channel.kind === 'public' && token.scopes.includes('chat:write.public');
  if (!isOpen && !channel.memberIds.includes(token.userId)) throw new WebApiError('not_in_channel');
}

export function draftFrom(
  context: TokenContext,
  channel: Channel,
  args: WebArgs,
): Omit<Message, 'ts' | 'editedTs'> {
  const { world, token, caller } = context;
  return {
    ...readContent(world, args),
    channelId: channel.id,
    teamId: channel.teamId,
    userId: token.userId,
    appId: token.appId,
    botId: caller?.botId ?? null,
    fileIds: [],
    onlyFor: null,
  };
}
