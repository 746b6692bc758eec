import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/local-slack/block-kit/check-blocks.ts';
import * as sample from './samples.ts';

const { plain, mrkdwn, option, options, input, actions, elements } = sample;
const lines = (blocks: unknown) =>
  checkBlocks(blocks, 'modal').map((error) => `${error.message} [${error.pointer}]`);

const long = (length: number) => 'x'.repeat(length);
const at = (pointer: string, message: string) => `${message} [/blocks/0${pointer}]`;
const tooLong = (pointer: string, max: number) => at(pointer, `must be less than ${max + 1} characters`);
const element = (type: keyof typeof elements, more: Record<string, unknown>) =>
  input({ ...elements[type], ...more });

describe('elements that Slack refuses', () => {
  it.each<[string, unknown, string]>([
    [
      '6 overflow options',
      actions({ type: 'overflow', options: options(6) }),
      at('/elements/0/options', 'no more than 5 items allowed'),
    ],
    [
      '101 options',
      element('static_select', { options: options(101) }),
      at('/element/options', 'no more than 100 items allowed'),
    ],
    [
      'no options',
      element('radio_buttons', { options: [], initial_option: undefined }),
      at('/element/options', 'must provide at least 1 items'),
    ],
    [
      '11 radio buttons',
      element('radio_buttons', { options: options(11) }),
      at('/element/options', 'no more than 10 items allowed'),
    ],
    [
      '11 checkboxes',
      element('checkboxes', { options: options(11), initial_options: undefined }),
      at('/element/options', 'no more than 10 items allowed'),
    ],
    [
      'long option text',
      element('static_select', { options: [option('v1'), { text: plain(long(76)), value: 'a' }] }),
      tooLong('/element/options/1/text/text', 75),
    ],
    [
      'long option value',
      element('static_select', { options: [option('v1'), { text: plain('a'), value: long(76) }] }),
      tooLong('/element/options/1/value', 75),
    ],
    [
      'long description',
      element('static_select', { options: [option('v1'), { ...option('a'), description: plain(long(76)) }] }),
      tooLong('/element/options/1/description/text', 75),
    ],
    [
      'mrkdwn in a menu',
      element('static_select', { options: [option('v1'), { text: mrkdwn('a'), value: 'a' }] }),
      at('/element/options/1/text/type', 'unsupported type: mrkdwn'),
    ],
    [
      'link in a menu',
      element('static_select', { options: [option('v1'), { ...option('a'), url: 'https://x.test' }] }),
      at('/element/options/1', 'invalid additional property: url'),
    ],
    [
      'option without value',
      element('static_select', { options: [option('v1'), { text: plain('a') }] }),
      at('/element/options/1', 'missing required field: value'),
    ],
    [
      'neither options nor groups',
      input({ type: 'static_select' }),
      at('/element', 'must define exactly one of `options` or `option_groups`'),
    ],
    [
      'options and groups',
      element('static_select', { option_groups: elements.static_select_groups.option_groups }),
      at('/element', 'must define exactly one of `options` or `option_groups`'),
    ],
    [
      'long group label',
      input({ type: 'static_select', option_groups: [{ label: plain(long(76)), options: options(1) }] }),
      tooLong('/element/option_groups/0/label/text', 75),
    ],
    [
      '101 groups',
      input({
        type: 'static_select',
        option_groups: Array.from({ length: 101 }, () => ({ label: plain('a'), options: options(1) })),
      }),
      at('/element/option_groups', 'no more than 100 items allowed'),
    ],
    [
      'initial option elsewhere',
      element('static_select', { initial_option: option('v7') }),
      at('/element/initial_option', 'must match one of the `options`'),
    ],
    [
      'initial option of another text',
      element('static_select', { initial_option: { text: plain('Other'), value: 'v1' } }),
      at('/element/initial_option', 'must match one of the `options`'),
    ],
    [
      'initial option null',
      element('static_select', { initial_option: null }),
      at('/element/initial_option', 'must provide an object'),
    ],
    [
      'one initial option elsewhere',
      element('multi_static_select', { initial_options: [option('v1'), option('zz')] }),
      at('/element/initial_options/1', 'must match one of the `options`'),
    ],
    [
      'zero selected items',
      element('multi_users_select', { max_selected_items: 0 }),
      at('/element/max_selected_items', 'must be greater than 1'),
    ],
    [
      'long placeholder',
      element('static_select', { placeholder: plain(long(151)) }),
      tooLong('/element/placeholder/text', 150),
    ],
    [
      'placeholder on radio buttons',
      element('radio_buttons', { placeholder: plain('a') }),
      at('/element', 'invalid additional property: placeholder'),
    ],
    [
      'empty filter',
      element('conversations_select', { filter: {} }),
      at('/element/filter', 'must provide at least 1 properties'),
    ],
    [
      'unknown conversation kind',
      element('conversations_select', { filter: { include: ['dm'] } }),
      at('/element/filter/include/0', 'must be a valid enum value'),
    ],
    [
      'date format',
      element('datepicker', { initial_date: '20.8.2026' }),
      at('/element/initial_date', String.raw`input must match regex pattern: ^\d{4}-\d\d-\d\d$`),
    ],
    [
      'time format',
      element('timepicker', { initial_time: '24:00' }),
      at('/element/initial_time', String.raw`input must match regex pattern: ^([01]\d|2[0-3]):[0-5]\d$`),
    ],
    [
      'milliseconds',
      element('datetimepicker', { initial_date_time: 1_628_633_820_000 }),
      at('/element/initial_date_time', 'must be less than 9999999999'),
    ],
    [
      'min_length over 3000',
      element('plain_text_input', { min_length: 3001, max_length: undefined }),
      at('/element/min_length', 'must be less than 3000'),
    ],
    [
      'min_length over max_length',
      element('plain_text_input', { min_length: 9, max_length: 8 }),
      at('/element/min_length', 'must be less than `max_length`'),
    ],
    [
      'fraction as length',
      element('plain_text_input', { max_length: 1.5 }),
      at('/element/max_length', 'must provide an integer'),
    ],
    [
      'number without decimals flag',
      input({ type: 'number_input' }),
      at('/element', 'missing required field: is_decimal_allowed'),
    ],
    [
      'number bounds',
      element('number_input', { min_value: '9', max_value: '5' }),
      at('/element/min_value', 'must be less than `max_value`'),
    ],
    [
      'number as value',
      element('number_input', { initial_value: 5 }),
      at('/element/initial_value', 'must provide a string'),
    ],
    ['11 files', element('file_input', { max_files: 11 }), at('/element/max_files', 'must be less than 10')],
    [
      'unknown dispatch',
      element('plain_text_input', { dispatch_action_config: { trigger_actions_on: ['on_blur'] } }),
      at('/element/dispatch_action_config/trigger_actions_on/0', 'must be a valid enum value'),
    ],
  ])('%s', (_, block, expected) => {
    expect(lines([block])).toEqual([expected]);
  });
});
