import { WebApiError } from '../server/web-api-error.ts';
import { requireText } from '../server/web-args.ts';
import type { TokenMethod } from '../server/web-method.ts';
import { findChannel } from './find-channel.ts';
import { addMessage } from './message-store.ts';
import { checkMayPost, draftFrom } from './post-message.ts';

/** Slack forgets it when the person's client reloads; here it stays until a reset. */
export const postEphemeralMethod: TokenMethod = {
  name: 'chat.postEphemeral',
  tier: 4,
  tokenTypes: ['bot', 'user'],
  scopes: ['chat:write'],
  handle(context, args) {
    const channel = findChannel(context, requireText(args, 'channel', 'channel_not_found'));
    checkMayPost(context, channel);
    const userId = requireText(args, 'user');
    if (!channel.memberIds.includes(userId)) throw new WebApiError('user_not_in_channel');
    const draft = draftFrom(context, channel, args);
    const message = addMessage(context.world, { ...draft, onlyFor: userId });
    return { message_ts: message.ts };
  },
};
