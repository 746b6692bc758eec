import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/local-slack/block-kit/check-blocks.ts';
import { actions, button, input, section } from './samples.ts';

const lines = (blocks: unknown) =>
  checkBlocks(blocks, 'modal').map((error) => `${error.message} [${error.pointer}]`);

describe('ids', () => {
  it('refuses a block id twice in a view', () => {
    expect(lines([section({ block_id: 'a' }), section({ block_id: 'a' })])).toEqual([
      '`block_id` "a" already exists [/blocks/1/block_id]',
    ]);
  });
  it('refuses an action id twice in a block, not in two blocks', () => {
    expect(lines([section(), actions(button(), button())])).toEqual([
      '`action_id` "go" already exists [/blocks/1/elements/1/action_id]',
    ]);
    expect(lines([actions(button()), actions(button())])).toEqual([]);
  });
  it('focuses one element only', () => {
    const focused = { type: 'plain_text_input', focus_on_load: true };
    expect(lines([input(focused), input(focused)])).toEqual([
      'only one element can be focused on load [/blocks/1/element/focus_on_load]',
    ]);
  });
});
