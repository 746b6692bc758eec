import { WebApiError } from '../server/web-api-error.ts';
import { readText, requireText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import { findVisibleChannel } from './find-channel.ts';
import type { Message } from './message.ts';
import { findMessage, nextTs, removeMessage, replaceMessage } from './message-store.ts';
import { readContent, readList } from './read-content.ts';
import { toWebMessage } from './to-web-message.ts';

/** "The `text` field cannot exceed 4,000 characters." */
const LONGEST_TEXT = 4000;

const updateMessage: TokenMethod = {
  name: 'chat.update',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: ['chat:write'],
  handle(context, args) {
    const before = ownMessage(context, args, 'cant_update_message');
    if ([...(readText(args, 'text') ?? '')].length > LONGEST_TEXT) throw new WebApiError('msg_too_long');
    const { world, baseUrl } = context;
    const message: Message = { ...before, ...changesFrom(context, args, before), editedTs: nextTs(world) };
    replaceMessage(world, message);
    const { channelId, ts, text } = message;
    return { channel: channelId, ts, text, message: toWebMessage(world, message, baseUrl) };
  },
};

/**
 * What is not named stays: a message with blocks that gets a new text alone goes on showing its blocks
 * (seen: python-slack-sdk 523, slack-go 1214); an empty list takes them away.
 */
function changesFrom({ world }: TokenContext, args: WebArgs, before: Message): Partial<Message> {
  const { threadTs, ...content } = readContent(world, args);
  const keptBlocks = readList(args, 'blocks', 'invalid_blocks_format') === undefined;
  const keptAttachments = readList(args, 'attachments', 'invalid_attachments') === undefined;
  return {
    ...content,
    ...(keptBlocks ? { blocks: before.blocks } : {}),
    ...(keptAttachments ? { attachments: before.attachments } : {}),
    ...(content.metadata === null ? { metadata: before.metadata } : {}),
  };
}

const deleteMessage: TokenMethod = {
  name: 'chat.delete',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: ['chat:write'],
  handle(context, args) {
    const message = ownMessage(context, args, 'cant_delete_message');
    removeMessage(context.world, message);
    return { channel: message.channelId, ts: message.ts };
  },
};

/** Ephemeral messages are not found: Slack does not keep them. */
function ownMessage(context: TokenContext, args: WebArgs, otherwise: string): Message {
  // "For direct messages, ensure that this value is a DM ID instead of a User ID."
  const channel = findVisibleChannel(context, requireText(args, 'channel', 'channel_not_found'));
  if (!channel) throw new WebApiError('channel_not_found');
  const message = findMessage(context.world, channel.id, requireText(args, 'ts', 'message_not_found'));
  if (!message || message.onlyFor !== null) throw new WebApiError('message_not_found');
  const { token } = context;
  if (message.userId !== token.userId || message.appId !== token.appId) throw new WebApiError(otherwise);
  return message;
}

export const CHANGE_METHODS: readonly TokenMethod[] = [updateMessage, deleteMessage];
