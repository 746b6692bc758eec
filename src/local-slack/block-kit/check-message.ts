import { type BlockKitError, failedConstraint, wrongType } from './block-kit-error.ts';
import { checkBlocks } from './check-blocks.ts';
import { LIMITS } from './limits.ts';
import { isObject, list } from './rule.ts';

/**
 * Checks `{text?, blocks?, attachments?}` as `chat.postMessage`, `chat.update` and a `response_url` do.
 * Attachments are looked at for their blocks only.
 *
 * @param at JSON pointer of the message in the call's arguments; empty where its fields are the arguments
 * @returns one entry for each fault, empty when Slack would take the message
 */
export function checkMessage(message: unknown, at = ''): BlockKitError[] {
  if (!isObject(message)) return [wrongType(at, 'an object')];
  const { blocks, attachments } = message;
  const errors = blocks === undefined ? [] : checkBlocks(blocks, 'message', `${at}/blocks`);
  if (attachments !== undefined)
    errors.push(
      ...list(attachmentRule, { max: LIMITS.messageAttachments })(attachments, `${at}/attachments`),
    );
  const all = [blocks, ...blocksOfAttachments(attachments)].flatMap((entry) =>
    Array.isArray(entry) ? entry.filter(isObject) : [],
  );
  return [...errors, ...tooManyTables(all, at), ...tooMuchMarkdown(all, at)];
}

function attachmentRule(attachment: unknown, at: string): BlockKitError[] {
  if (!isObject(attachment)) return [wrongType(at, 'an object')];
  return attachment.blocks === undefined ? [] : checkBlocks(attachment.blocks, 'message', `${at}/blocks`);
}

function blocksOfAttachments(attachments: unknown): unknown[] {
  return Array.isArray(attachments)
    ? attachments.map((attachment) => (isObject(attachment) ? attachment.blocks : undefined))
    : [];
}

/** "only_one_table_allowed": table block page. */
function tooManyTables(blocks: Readonly<Record<string, unknown>>[], at: string): BlockKitError[] {
  const tables = blocks.filter((block) => block.type === 'table' || block.type === 'data_table').length;
  return tables > LIMITS.tablesPerMessage
    ? [
        failedConstraint(
          `${at}/blocks`,
          'only_one_table_allowed',
          'max_items',
          LIMITS.tablesPerMessage,
          tables,
        ),
      ]
    : [];
}

function tooMuchMarkdown(blocks: Readonly<Record<string, unknown>>[], at: string): BlockKitError[] {
  const texts = blocks.filter((block) => block.type === 'markdown').map((block) => String(block.text));
  const total = texts.reduce((sum, text) => sum + [...text].length, 0);
  return total > LIMITS.markdownTotal
    ? [failedConstraint(`${at}/blocks`, 'msg_blocks_too_long', 'max_length', LIMITS.markdownTotal, total)]
    : [];
}
