import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/local-slack/block-kit/check-blocks.ts';
import type { Surface } from '../../../src/local-slack/block-kit/surfaces.ts';
import * as sample from './samples.ts';

const { plain, mrkdwn, section, input, actions, button, elements } = sample;
const lines = (blocks: unknown, surface: Surface = 'modal') =>
  checkBlocks(blocks, surface).map((error) => `${error.message} [${error.pointer}]`);

const long = (length: number) => 'x'.repeat(length);
const at = (pointer: string, message: string) => `${message} [/blocks/0${pointer}]`;
const tooLong = (pointer: string, max: number) => at(pointer, `must be less than ${max + 1} characters`);

describe('blocks that Slack refuses', () => {
  it.each<[string, unknown, string]>([
    ['section without text', { type: 'section' }, at('/type', 'must define either `text` or `fields`')],
    ['empty text', section({ text: mrkdwn('') }), at('/text/text', 'must be more than 0 characters')],
    ['long section text', section({ text: mrkdwn(long(3001)) }), tooLong('/text/text', 3000)],
    [
      '11 fields',
      section({ fields: Array(11).fill(mrkdwn('a')) }),
      at('/fields', 'no more than 10 items allowed'),
    ],
    ['no fields', section({ fields: [] }), at('/fields', 'must provide at least 1 items')],
    ['long field', section({ fields: [mrkdwn(long(2001))] }), tooLong('/fields/0/text', 2000)],
    ['a string as text', section({ text: 'Hello' }), at('/text', 'must provide an object')],
    [
      'unknown text kind',
      section({ text: { type: 'html', text: 'a' } }),
      at('/text/type', 'unsupported type: html'),
    ],
    [
      'emoji on mrkdwn',
      section({ text: { ...mrkdwn('a'), emoji: true } }),
      at('/text', 'invalid additional property: emoji'),
    ],
    ['unknown field', section({ colour: 'red' }), at('', 'invalid additional property: colour')],
    ['null field', section({ accessory: null }), at('/accessory', 'must provide an object')],
    [
      'input as accessory',
      section({ accessory: elements.plain_text_input }),
      at('/accessory/type', 'unsupported type: plain_text_input'),
    ],
    ['header in mrkdwn', { type: 'header', text: mrkdwn('a') }, at('/text/type', 'unsupported type: mrkdwn')],
    ['long header', { type: 'header', text: plain(long(151)) }, tooLong('/text/text', 150)],
    ['header without text', { type: 'header' }, at('', 'missing required field: text')],
    [
      '11 context elements',
      { type: 'context', elements: Array(11).fill(mrkdwn('a')) },
      at('/elements', 'no more than 10 items allowed'),
    ],
    [
      'button in context',
      { type: 'context', elements: [button()] },
      at('/elements/0/type', 'unsupported type: button'),
    ],
    ['no actions', actions(), at('/elements', 'must provide at least 1 items')],
    [
      '26 actions',
      actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `b${i}` }))),
      at('/elements', 'no more than 25 items allowed'),
    ],
    ['elements no list', { type: 'actions', elements: 'x' }, at('/elements', 'must provide an array')],
    [
      'text input in actions',
      actions(elements.plain_text_input),
      at('/elements/0/type', 'unsupported type: plain_text_input'),
    ],
    ['button in input', input(button()), at('/element/type', 'unsupported type: button')],
    [
      'long label',
      input(elements.plain_text_input, { label: plain(long(2001)) }),
      tooLong('/label/text', 2000),
    ],
    [
      'mrkdwn label',
      input(elements.plain_text_input, { label: mrkdwn('a') }),
      at('/label/type', 'unsupported type: mrkdwn'),
    ],
    ['long hint', input(elements.plain_text_input, { hint: plain(long(2001)) }), tooLong('/hint/text', 2000)],
    [
      'optional no boolean',
      input(elements.plain_text_input, { optional: 'yes' }),
      at('/optional', 'must provide a boolean'),
    ],
    ['long block id', section({ block_id: long(256) }), tooLong('/block_id', 255)],
    ['number as block id', section({ block_id: 7 }), at('/block_id', 'must provide a string')],
    ['long button text', actions(button({ text: plain(long(76)) })), tooLong('/elements/0/text/text', 75)],
    ['long button value', actions(button({ value: long(2001) })), tooLong('/elements/0/value', 2000)],
    [
      'long button label',
      actions(button({ accessibility_label: long(76) })),
      tooLong('/elements/0/accessibility_label', 75),
    ],
    ['long button url', actions(button({ url: `https://${long(3000)}` })), tooLong('/elements/0/url', 3000)],
    ['long action id', actions(button({ action_id: long(256) })), tooLong('/elements/0/action_id', 255)],
    [
      'button style',
      actions(button({ style: 'default' })),
      at('/elements/0/style', 'must be a valid enum value'),
    ],
    [
      'disabled button',
      actions(button({ disabled: true })),
      at('/elements/0', 'invalid additional property: disabled'),
    ],
    [
      'confirm without text',
      actions(button({ confirm: { title: plain('a') } })),
      at('/elements/0/confirm', 'missing required field: text'),
    ],
    [
      'long confirm title',
      actions(button({ confirm: { ...sample.confirm, title: plain(long(101)) } })),
      tooLong('/elements/0/confirm/title/text', 100),
    ],
    [
      'long confirm text',
      actions(button({ confirm: { ...sample.confirm, text: plain(long(301)) } })),
      tooLong('/elements/0/confirm/text/text', 300),
    ],
    [
      'long confirm button',
      actions(button({ confirm: { ...sample.confirm, confirm: plain(long(31)) } })),
      tooLong('/elements/0/confirm/confirm/text', 30),
    ],
    [
      'long deny button',
      actions(button({ confirm: { ...sample.confirm, deny: plain(long(31)) } })),
      tooLong('/elements/0/confirm/deny/text', 30),
    ],
    [
      'image without alt text',
      { type: 'image', image_url: 'https://x.test/a.png' },
      at('', 'missing required field: alt_text'),
    ],
    [
      'image without source',
      { type: 'image', alt_text: 'a' },
      at('', 'must define exactly one of `image_url` or `slack_file`'),
    ],
    [
      'file by id and url',
      { type: 'image', alt_text: 'a', slack_file: { id: 'F1', url: 'https://x.test' } },
      at('/slack_file', 'must define exactly one of `id` or `url`'),
    ],
    [
      'style on a nested list item',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a', colour: 'red' }] }],
      },
      at('/elements/0/elements/0', 'invalid additional property: colour'),
    ],
    [
      'text straight in rich text',
      { type: 'rich_text', elements: [{ type: 'text', text: 'a' }] },
      at('/elements/0/type', 'unsupported type: text'),
    ],
    ['a block without type', { text: plain('a') }, at('', 'missing required field: type')],
    ['no block', 'section', at('', 'must provide an object')],
  ])('%s', (_, block, expected) => {
    expect(lines([block])).toEqual([expected]);
  });

  it.each<[string, unknown, string]>([
    ['101 rows', sample.table(101, 1), at('/rows', 'no more than 100 items allowed')],
    ['21 columns', sample.table(1, 21), at('/rows/0', 'no more than 20 items allowed')],
    ['no rows', sample.table(0, 0), at('/rows', 'must provide at least 1 items')],
    [
      'empty cell',
      { type: 'table', rows: [[{ type: 'raw_text', text: '' }]] },
      at('/rows/0/0/text', 'must be more than 0 characters'),
    ],
    [
      'cell of another kind',
      { type: 'table', rows: [[mrkdwn('a')]] },
      at('/rows/0/0/type', 'unsupported type: mrkdwn'),
    ],
    [
      'column alignment',
      { ...sample.table(), column_settings: [{ align: 'top' }] },
      at('/column_settings/0/align', 'must be a valid enum value'),
    ],
    ['long markdown', { type: 'markdown', text: long(12_001) }, tooLong('/text', 12_000)],
  ])('in a message: %s', (_, block, expected) => {
    expect(lines([block], 'message')).toEqual([expected]);
  });
});
