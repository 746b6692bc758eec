import type { WebArgs } from '../server/web-method.ts';
import { findInstallation } from '../state/find-installation.ts';
import type { World } from '../state/world.ts';
import type { Message } from './message.ts';
import { addMessage, findMessage, nextTs, removeMessage, replaceMessage } from './message-store.ts';
import { readContent } from './read-content.ts';
import { type ResponseUrl, saveResponseUrl } from './response-url.ts';

/**
 * Carries out what an app answers to a command, or posts to a `response_url`: a message for the person alone
 * unless it says `in_channel`, in the place of the original where it says so, or nothing but its removal.
 *
 * @throws WebApiError `no_text`, `invalid_blocks` … as `chat.postMessage`
 */
export function respond(world: World, url: ResponseUrl, body: WebArgs): void {
  const original = findMessage(world, url.channelId, url.originalTs ?? '');
  if (body.delete_original === true) {
    if (original) removeMessage(world, original);
    return;
  }
  const content = readContent(world, body);
  if (body.replace_original === true && original) {
    replaceMessage(world, { ...original, ...content, editedTs: nextTs(world) });
    return;
  }
  const message = addMessage(world, {
    ...content,
    ...authorOf(world, url),
    channelId: url.channelId,
    teamId: url.teamId,
    fileIds: [],
    // "By default, the response is ephemeral."
    onlyFor: body.response_type === 'in_channel' ? null : url.userId,
  });
  // Guessed: of a command, "the original" is the first message that it made.
  if (url.kind === 'commands' && url.originalTs === null)
    saveResponseUrl(world, { ...url, originalTs: message.ts });
}

function authorOf(world: World, { appId, teamId }: ResponseUrl): Pick<Message, 'userId' | 'appId' | 'botId'> {
  const installation = findInstallation(world, appId, teamId);
  return { appId, userId: installation?.botUserId ?? '', botId: installation?.botId ?? null };
}
