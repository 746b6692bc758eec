import { isObject } from '../block-kit/rule.ts';
import { findChannel } from '../messages/find-channel.ts';
import { addMessage } from '../messages/message-store.ts';
import { checkMayPost } from '../messages/post-message.ts';
import { WebApiError } from '../server/web-api-error.ts';
import { readJson, readNumber, readText, requireText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import { addFile, awaitUpload, changeFile, findFile } from './file-store.ts';
import type { StoredFile } from './stored-file.ts';
import { toWebFile } from './to-web-file.ts';

const WRITE = { tokenTypes: ['bot', 'user'], scopes: ['files:write'] } as const;

const getUploadUrl: TokenMethod = {
  name: 'files.getUploadURLExternal',
  tier: 4,
  ...WRITE,
  handle({ world, token, organisation, team, baseUrl }, args) {
    const name = requireText(args, 'filename');
    const size = readNumber(args, 'length');
    if (size === undefined || !Number.isInteger(size) || size <= 0) {
      const messages = ['[ERROR] missing required field: length'];
      throw new WebApiError('invalid_arguments', { response_metadata: { messages } });
    }
    const file = addFile(world, {
      organisationId: organisation.id,
      teamId: team?.id ?? organisation.id,
      userId: token.userId,
      name,
      size,
      appIds: [token.appId],
      pending: true,
    });
    return { upload_url: `${baseUrl}/upload/v1/${awaitUpload(world, file)}`, file_id: file.id };
  },
};

const completeUpload: TokenMethod = {
  name: 'files.completeUploadExternal',
  tier: 4,
  ...WRITE,
  handle(context, args) {
    const wanted = readWanted(context, args);
    const channelIds = readText(args, 'channels') ?? readText(args, 'channel_id') ?? '';
    const channels = channelIds
      .split(',')
      .filter((id) => id !== '')
      .map((id) => findChannel(context, id.trim()));
    for (const channel of channels) checkMayPost(context, channel);
    const { world, token, caller, baseUrl } = context;
    const files = wanted.map(({ file, title }) =>
      changeFile(world, file, { title, pending: false, channelIds: channels.map(({ id }) => id) }),
    );
    for (const channel of channels) {
      addMessage(world, {
        channelId: channel.id,
        teamId: channel.teamId,
        userId: token.userId,
        appId: token.appId,
        botId: caller?.botId ?? null,
        text: readText(args, 'initial_comment') ?? '',
        blocks: [],
        attachments: [],
        metadata: null,
        threadTs: readText(args, 'thread_ts') ?? null,
        fileIds: files.map(({ id }) => id),
        onlyFor: null,
      });
    }
    return { files: files.map((file) => toWebFile(file, baseUrl)) };
  },
};

/** @throws WebApiError `file_not_found` also for a file whose bytes never came */
function readWanted({ world, token }: TokenContext, args: WebArgs): { file: StoredFile; title: string }[] {
  const files = readJson(args, 'files');
  if (!Array.isArray(files) || files.length === 0) throw new WebApiError('invalid_arguments');
  return files.filter(isObject).map((entry) => {
    const file = findFile(world, String(entry.id));
    if (!file || file.userId !== token.userId || file.base64 === '') throw new WebApiError('file_not_found');
    return { file, title: typeof entry.title === 'string' ? entry.title : file.name };
  });
}

const showFile: TokenMethod = {
  name: 'files.info',
  tier: 4,
  tokenTypes: ['bot', 'user'],
  scopes: ['files:read'],
  handle(context, args) {
    const file = findFile(context.world, requireText(args, 'file', 'file_not_found'));
    if (!file || !mayRead(context, file)) throw new WebApiError('file_not_found');
    return { file: toWebFile(file, context.baseUrl) };
  },
};

/** An app reads what it made, what it got through a file input, and what stands in its conversations. */
export function mayRead({ world, token }: Pick<TokenContext, 'world' | 'token'>, file: StoredFile): boolean {
  if (file.organisationId !== token.organisationId) return false;
  const isShared = file.channelIds.some((id) => world.channels.get(id)?.memberIds.includes(token.userId));
  return isShared || file.appIds.includes(token.appId) || file.userId === token.userId;
}

export const FILE_METHODS: readonly TokenMethod[] = [getUploadUrl, completeUpload, showFile];
