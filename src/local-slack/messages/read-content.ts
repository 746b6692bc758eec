import { checkMessage } from '../block-kit/check-message.ts';
import { toInvalidBlocks } from '../block-kit/to-invalid-blocks.ts';
import { WebApiError } from '../server/web-api-error.ts';
import { readJson, readText } from '../server/web-args.ts';
import type { WebArgs } from '../server/web-method.ts';
import type { World } from '../state/world.ts';
import { completeBlocks } from './complete-blocks.ts';
import type { MessageContent } from './message.ts';

/** "Messages over 40,000 characters are truncated": chat.postMessage. */
const LONGEST_TEXT = 40_000;
const LONGEST_MARKDOWN = 12_000;

/**
 * Reads and checks what a message is to say, of the arguments of `chat.*` or the body of a response URL.
 *
 * @throws WebApiError `no_text`, `invalid_blocks` with pointers, `invalid_blocks_format`, `msg_blocks_too_long`,
 *   `invalid_attachments`, `markdown_text_conflict`, `invalid_metadata_format`
 */
export function readContent(world: World, args: WebArgs): MessageContent {
  const blocks = readList(args, 'blocks', 'invalid_blocks_format');
  const attachments = readList(args, 'attachments', 'invalid_attachments');
  const text = readMarkdown(args) ?? readText(args, 'text') ?? '';
  const errors = checkMessage({ blocks, attachments });
  if (errors.length > 0) {
    const { error, ...more } = toInvalidBlocks(errors);
    throw new WebApiError(error, more);
  }
  if (text === '' && !blocks?.length && !attachments?.length) throw new WebApiError('no_text');
  return {
    text: [...text].slice(0, LONGEST_TEXT).join(''),
    blocks: completeBlocks(blocks ?? [], world.random),
    attachments: attachments ?? [],
    metadata: readMetadata(args),
    threadTs: readText(args, 'thread_ts') ?? null,
  };
}

/** Undefined when it was not given, which `chat.update` tells from an empty list. */
export function readList(args: WebArgs, name: string, error: string): unknown[] | undefined {
  let value: unknown;
  try {
    value = readJson(args, name);
  } catch {
    throw new WebApiError(error);
  }
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new WebApiError(error);
  return value;
}

function readMarkdown(args: WebArgs): string | undefined {
  const markdown = readText(args, 'markdown_text');
  if (markdown === undefined) return undefined;
  if (readText(args, 'text') !== undefined || readText(args, 'blocks') !== undefined)
    throw new WebApiError('markdown_text_conflict');
  // Its error is not documented: guessed to be that of other texts that are too long.
  if ([...markdown].length > LONGEST_MARKDOWN) throw new WebApiError('msg_too_long');
  return markdown;
}

function readMetadata(args: WebArgs): unknown {
  try {
    return readJson(args, 'metadata') ?? null;
  } catch {
    throw new WebApiError('invalid_metadata_format');
  }
}
