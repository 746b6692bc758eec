import { describe, expect, it } from 'vitest';
import { BLOCK_ELEMENTS, BLOCK_SURFACES, type Surface } from '../../src/local-slack/block-kit/surfaces.ts';
import { readShared } from './read-shared.ts';

interface BlockReference {
  readonly name: string;
  readonly 'available-in-surfaces': readonly string[];
  readonly 'compatible-block-elements'?: readonly string[];
}

const SURFACES: Readonly<Record<string, Surface>> = {
  Modals: 'modal',
  Messages: 'message',
  'Home tabs': 'home',
};

/** Listed by Slack, but seen not to work (surfaces.ts says where). */
const SEEN_TO_FAIL: readonly string[] = ['card in modal', 'data_table in home', 'table in home'];

const MENUS = ['static', 'external', 'users', 'conversations', 'channels'];
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  Button: ['button'],
  Checkboxes: ['checkboxes'],
  'Date picker': ['datepicker'],
  'Datetime picker': ['datetimepicker'],
  'Email input': ['email_text_input'],
  'File input': ['file_input'],
  Image: ['image'],
  'Multi-select menu': MENUS.map((menu) => `multi_${menu}_select`),
  'Number input': ['number_input'],
  'Overflow menu': ['overflow'],
  'Plain-text input': ['plain_text_input'],
  'Radio button': ['radio_buttons'],
  'Rich text input': ['rich_text_input'],
  'Select menu': MENUS.map((menu) => `${menu}_select`),
  'Time picker': ['timepicker'],
  'URL input': ['url_text_input'],
  // Starts a workflow; the check does not know it, so that nobody builds one.
  'Workflow buttons': [],
};

const blocks = await readShared<readonly BlockReference[]>('slack-blocks-surfaces.json');
const typeOf = ({ name }: BlockReference) => name.toLowerCase().replaceAll(' ', '_');

describe('the tables of the Block Kit check beside Slack’s blocks.json', () => {
  it('know the same blocks', () => {
    expect(Object.keys(BLOCK_SURFACES).toSorted()).toEqual(blocks.map(typeOf).toSorted());
  });

  it('allow each block where Slack does, but for what was seen to fail', () => {
    const listed = blocks.flatMap((block) =>
      block['available-in-surfaces'].map((name) => `${typeOf(block)} in ${SURFACES[name]}`),
    );
    const allowed = Object.entries(BLOCK_SURFACES).flatMap(([type, surfaces]) =>
      surfaces.map((surface) => `${type} in ${surface}`),
    );
    expect([...allowed, ...SEEN_TO_FAIL].toSorted()).toEqual(listed.toSorted());
  });

  it.each(Object.entries(BLOCK_ELEMENTS))('%s takes the elements that Slack lists', (type, elements) => {
    const listed = blocks.find((block) => typeOf(block) === type)?.['compatible-block-elements'] ?? [];
    expect([...elements].toSorted()).toEqual(listed.flatMap((name) => ELEMENTS[name] ?? [name]).toSorted());
  });
});
