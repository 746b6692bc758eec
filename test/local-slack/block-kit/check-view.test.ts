import { describe, expect, it } from 'vitest';
import { checkView, viewTooLarge } from '../../../src/local-slack/block-kit/check-view.ts';
import { toInvalidArguments } from '../../../src/local-slack/block-kit/to-invalid-arguments.ts';
import { elements, home, input, modal, mrkdwn, plain, section } from './samples.ts';

const lines = (view: unknown) => checkView(view).map((error) => `${error.message} [${error.pointer}]`);

describe('modals and Home tabs', () => {
  it('takes a modal with every field', () => {
    const more = {
      close: plain('x'.repeat(24)),
      private_metadata: 'm'.repeat(3000),
      callback_id: 'c'.repeat(255),
      external_id: 'e'.repeat(255),
      clear_on_close: true,
      notify_on_close: true,
    };
    expect(lines(modal([section(), input(elements.plain_text_input)], more))).toEqual([]);
  });
  it('takes a Home tab, with an input too and without a submit button', () => {
    expect(lines(home([section(), input(elements.plain_text_input)], { private_metadata: 'x' }))).toEqual([]);
  });
  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['missing required field: type [/view]', 'missing required field: blocks [/view]']],
    ['no object', 'modal', ['must provide an object [/view]']],
    ['unknown kind', { type: 'sheet', blocks: [] }, ['unsupported type: sheet [/view/type]']],
    ['no title', modal([], { title: undefined }), ['missing required field: title [/view]']],
    [
      'long title',
      modal([], { title: plain('x'.repeat(25)) }),
      ['must be less than 25 characters [/view/title/text]'],
    ],
    ['mrkdwn title', modal([], { title: mrkdwn('a') }), ['unsupported type: mrkdwn [/view/title/type]']],
    [
      'long submit',
      modal([], { submit: plain('x'.repeat(25)) }),
      ['must be less than 25 characters [/view/submit/text]'],
    ],
    ['null submit', modal([], { submit: null }), ['must provide an object [/view/submit]']],
    [
      'long close',
      modal([], { close: plain('x'.repeat(25)) }),
      ['must be less than 25 characters [/view/close/text]'],
    ],
    [
      'long metadata',
      modal([], { private_metadata: 'x'.repeat(3001) }),
      ['must be less than 3001 characters [/view/private_metadata]'],
    ],
    [
      'object as metadata',
      modal([], { private_metadata: {} }),
      ['must provide a string [/view/private_metadata]'],
    ],
    [
      'long callback id',
      modal([], { callback_id: 'x'.repeat(256) }),
      ['must be less than 256 characters [/view/callback_id]'],
    ],
    [
      'long external id',
      modal([], { external_id: 'x'.repeat(256) }),
      ['must be less than 256 characters [/view/external_id]'],
    ],
    ['unknown field', modal([], { size: 'large' }), ['invalid additional property: size [/view]']],
    ['title on Home', home([], { title: plain('a') }), ['invalid additional property: title [/view]']],
    [
      'table in a modal',
      modal([{ type: 'table', rows: [] }]),
      ['unsupported type: table [/view/blocks/0/type]'],
    ],
    [
      'input without submit',
      modal([section(), input(elements.plain_text_input)], { submit: undefined }),
      ['must define `submit` to use an `input` block in modals [/view/blocks/1/input]'],
    ],
  ])('refuses %s', (_, view, expected) => {
    expect(lines(view)).toEqual(expected);
  });
  it('points below another name where the view stands elsewhere', () => {
    expect(checkView({ type: 'home' }, '/message/view').map((error) => error.pointer)).toEqual([
      '/message/view',
    ]);
  });
});

it('answers invalid_arguments as Slack does', () => {
  expect(toInvalidArguments(checkView(modal([], { title: plain('x'.repeat(25)) })))).toEqual({
    ok: false,
    error: 'invalid_arguments',
    response_metadata: {
      messages: [
        '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
        '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
      ],
    },
  });
});

it('knows a view over 250 kB, in bytes', () => {
  const view = modal([section({ text: mrkdwn('한'.repeat(3000)) })]);
  expect(viewTooLarge(view)).toBe(false);
  expect(viewTooLarge(modal(Array(28).fill(view.blocks).flat()))).toBe(true);
});
