import type { FetchFunction } from '@slack/web-api';
import { SlackUnavailable } from '../../ports/gateway-errors.ts';
import { type SlackFile, SlackFileRefused } from '../../ports/slack-file.ts';
import type { WebCaller } from './create-web-caller.ts';
import { isSlackAddress } from './is-slack-address.ts';
import { fileInfoSchema } from './schemas/file-schema.ts';
import { SlackRefused } from './slack-refused.ts';

export interface OpenFileDeps {
  readonly bot: WebCaller;
  readonly botToken: string;
  readonly slackApiUrl: string;
  readonly fetch: FetchFunction;
}

type Response = Awaited<ReturnType<FetchFunction>>;

const NO_SUCH_FILE: ReadonlySet<unknown> = new Set(['file_not_found', 'file_deleted', 'file_not_shared']);
const PATIENCE_MS = 60_000;

/**
 * A file by its id: its address comes from Slack itself, never from a payload, and the token goes to Slack's own
 * address only. Without the right Slack answers with its sign-in page instead of an error (slack-facts §3.6).
 */
export async function openFile(deps: OpenFileDeps, id: string, mostBytes: number): Promise<SlackFile> {
  const file = await readInfo(deps, id);
  if ((file.size ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const address = file.url_private_download ?? file.url_private ?? '';
  if (!isSlackAddress(address, deps.slackApiUrl)) throw new SlackFileRefused('file_no_access', { id });
  const response = await download(deps, address);
  if (response.status === 404) throw new SlackFileRefused('file_gone', { id });
  if (response.status >= 500) throw new SlackUnavailable('Slack does not give a file out', { id });
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) throw new SlackFileRefused('file_no_access', { id, status: response.status });
  return { name: file.name ?? id, bytes: limited(bytesOf(response), mostBytes) };
}

async function readInfo({ bot }: OpenFileDeps, id: string) {
  try {
    return (await bot.call('files.info', { file: id }, fileInfoSchema)).file;
  } catch (error) {
    if (error instanceof SlackRefused && NO_SUCH_FILE.has(error.context.error))
      throw new SlackFileRefused('file_gone', { id });
    throw error;
  }
}

/** A redirect is not followed: fetch would take the token along. */
async function download({ fetch, botToken }: OpenFileDeps, address: string): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { Authorization: `Bearer ${botToken}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (cause) {
    throw new SlackUnavailable('a file did not come', {}, { cause });
  }
}

/** Piece by piece where fetch can do that: the SDK's type of it promises no stream. */
async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  if ('body' in response && response.body instanceof ReadableStream) yield* response.body;
  else yield new Uint8Array(await response.arrayBuffer());
}

/** What Slack said about the size is not what counts. */
async function* limited(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of pieces) {
    read += piece.length;
    if (read > most) throw tooLarge(most);
    yield piece;
  }
}

function tooLarge(most: number): SlackFileRefused {
  return new SlackFileRefused('file_too_large', { limit: `${Math.floor(most / 1_000_000)} MB` });
}
