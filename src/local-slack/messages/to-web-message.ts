import { findFile } from '../files/file-store.ts';
import { toWebFile } from '../files/to-web-file.ts';
import type { World } from '../state/world.ts';
import type { Message } from './message.ts';

/** Shown in notifications where an app sent blocks without a text (seen in recorded payloads). */
const NO_TEXT = "This content can't be displayed.";

/** A message as the Web API and payloads show it. */
export function toWebMessage(world: World, message: Message, baseUrl: string): Record<string, unknown> {
  const { blocks, attachments, metadata, threadTs, editedTs, fileIds } = message;
  const files = fileIds.flatMap((id) => findFile(world, id) ?? []);
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    ...toSender(world, message),
    text: message.text || (blocks.length > 0 ? NO_TEXT : ''),
    team: message.teamId,
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(metadata ? { metadata } : {}),
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...(editedTs ? { edited: { user: message.botId ?? message.userId, ts: editedTs } } : {}),
    ...(files.length > 0 ? { files: files.map((file) => toWebFile(file, baseUrl)) } : {}),
  };
}

function toSender(world: World, { appId, botId, userId, teamId }: Message): Record<string, unknown> {
  if (!botId) return {};
  return {
    bot_id: botId,
    app_id: appId,
    bot_profile: {
      id: botId,
      app_id: appId,
      user_id: userId,
      name: world.apps.get(appId ?? '')?.name ?? '',
      icons: {},
      deleted: false,
      updated: Math.floor((world.users.get(userId)?.updatedAt ?? 0) / 1000),
      team_id: teamId,
    },
  };
}
