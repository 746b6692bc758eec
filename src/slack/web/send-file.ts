import type { FetchFunction } from '@slack/web-api';
import { SlackUnavailable } from '../../ports/gateway-errors.ts';
import type { OutgoingFile } from '../../ports/slack-file.ts';
import type { WebCaller } from './create-web-caller.ts';
import { isSlackAddress } from './is-slack-address.ts';
import { postedSchema, uploadUrlSchema } from './schemas/file-schema.ts';
import { anythingSchema } from './schemas/team-schema.ts';

export interface SendFileDeps {
  readonly bot: WebCaller;
  readonly slackApiUrl: string;
  readonly fetch: FetchFunction;
}

const PATIENCE_MS = 60_000;

/**
 * Slack gives out an address for the bytes, takes them there, and then shows the file where it is told to
 * (https://docs.slack.dev/messaging/working-with-files). The address is first asked for: without the right to
 * upload nobody is told of a file that never comes. The address needs no token, and gets none.
 */
export async function sendFile(deps: SendFileDeps, userId: string, file: OutgoingFile): Promise<void> {
  const { bot } = deps;
  const wanted = { filename: file.name, length: new TextEncoder().encode(file.text).length };
  const { upload_url: address, file_id: id } = await bot.call(
    'files.getUploadURLExternal',
    wanted,
    uploadUrlSchema,
  );
  await upload(deps, address, file.text);
  // A user id stands for the app's direct message here, and for no channel where a file is shared.
  const { channel } = await bot.call(
    'chat.postMessage',
    { channel: userId, text: file.comment },
    postedSchema,
  );
  const shared = { files: JSON.stringify([{ id, title: file.title }]), channel_id: channel };
  await bot.call('files.completeUploadExternal', shared, anythingSchema);
}

async function upload(deps: SendFileDeps, address: string, body: string): Promise<void> {
  if (!isSlackAddress(address, deps.slackApiUrl)) throw new SlackUnavailable('an upload leads elsewhere', {});
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  const response = await deps
    .fetch(address, { method: 'POST', body, headers, redirect: 'manual', signal })
    .catch((cause: unknown) => {
      throw new SlackUnavailable('a file did not get through', {}, { cause });
    });
  if (!response.ok) throw new SlackUnavailable('a file was not taken', { status: response.status });
}
