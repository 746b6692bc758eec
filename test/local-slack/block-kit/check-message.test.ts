import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src/local-slack/block-kit/check-message.ts';
import { toInvalidBlocks } from '../../../src/local-slack/block-kit/to-invalid-blocks.ts';
import { mrkdwn, section, table } from './samples.ts';

const answer = (message: unknown) => toInvalidBlocks(checkMessage(message));

describe('messages', () => {
  it('takes text, blocks and attachments with blocks', () => {
    expect(checkMessage({ text: 'Hi' })).toEqual([]);
    expect(
      checkMessage({ blocks: [section(), table()], attachments: [{ color: '#f00', blocks: [section()] }] }),
    ).toEqual([]);
  });
  it('answers invalid_blocks with the pointer', () => {
    expect(answer({ blocks: [section({ text: mrkdwn('x'.repeat(3001)) })] })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });
  it('looks into attachments', () => {
    expect(
      checkMessage({ attachments: [{ blocks: [{ type: 'header' }] }] }).map((error) => error.pointer),
    ).toEqual(['/attachments/0/blocks/0']);
  });
  it.each<[string, unknown, string]>([
    ['two tables', { blocks: [table(), table()] }, 'invalid_attachments'],
    [
      'two tables, one attached',
      { blocks: [table()], attachments: [{ blocks: [table()] }] },
      'invalid_attachments',
    ],
    [
      '12,001 characters of markdown',
      { blocks: [1, 2].map(() => ({ type: 'markdown', text: 'x'.repeat(6001) })) },
      'msg_blocks_too_long',
    ],
    ['blocks that are no list', { blocks: {} }, 'invalid_blocks_format'],
    ['an alert', { blocks: [{ type: 'alert', text: mrkdwn('a') }] }, 'invalid_blocks'],
    ['101 attachments', { attachments: Array(101).fill({}) }, 'too_many_attachments'],
  ])('refuses %s', (_, message, error) => {
    expect(answer(message).error).toBe(error);
  });
});
