import type { BlockKitError } from './block-kit-error.ts';
import { toMetadataMessage } from './to-invalid-arguments.ts';

/**
 * What `chat.*` answers for bad blocks: the same lines in `errors`, without "[ERROR]", and in
 * `response_metadata.messages`. Two tables are `invalid_attachments`, too much markdown `msg_blocks_too_long`.
 */
export function toInvalidBlocks(errors: readonly BlockKitError[]) {
  const error = messageErrorCode(errors);
  return {
    ok: false as const,
    error,
    errors: errors.map((fault) => `${fault.message} [json-pointer:${fault.pointer}]`),
    response_metadata: { messages: errors.map(toMetadataMessage) },
  };
}

function messageErrorCode(errors: readonly BlockKitError[]): string {
  if (errors.some((error) => error.message === 'only_one_table_allowed')) return 'invalid_attachments';
  if (errors.some((error) => error.message === 'msg_blocks_too_long')) return 'msg_blocks_too_long';
  if (errors.some((error) => error.pointer === '/attachments')) return 'too_many_attachments';
  // "not a valid JSON object or doesn't match the Block Kit syntax"
  if (errors.some((error) => error.pointer === '/blocks' && error.code === 'invalid_type'))
    return 'invalid_blocks_format';
  return 'invalid_blocks';
}
