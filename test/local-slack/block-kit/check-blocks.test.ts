import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/local-slack/block-kit/check-blocks.ts';
import { BLOCK_ELEMENTS, BLOCK_SURFACES, type Surface } from '../../../src/local-slack/block-kit/surfaces.ts';
import * as sample from './samples.ts';

const { plain, mrkdwn, section, input, actions, button, elements } = sample;
const lines = (blocks: unknown, surface: Surface = 'modal') =>
  checkBlocks(blocks, surface).map((error) => `${error.message} [${error.pointer}]`);

describe('what Slack takes', () => {
  const kinds = Object.values(elements);
  const fitting = (block: keyof typeof BLOCK_ELEMENTS) =>
    kinds.filter((element) => (BLOCK_ELEMENTS[block] as readonly string[]).includes(element.type));

  it.each(fitting('section').map((element) => [element.type, element]))('%s as accessory', (_, accessory) => {
    expect(lines([section({ accessory })])).toEqual([]);
  });
  it.each(fitting('actions').map((element) => [element.type, element]))('%s in actions', (_, element) => {
    expect(lines([actions(element)])).toEqual([]);
  });
  it.each(fitting('input').map((element) => [element.type, element]))('%s as input', (_, element) => {
    expect(lines([input(element, { hint: plain('Hint'), optional: true, dispatch_action: true })])).toEqual(
      [],
    );
  });
  it('has a sample of every element that fits somewhere', () => {
    const sampled = new Set<string>(kinds.map((element) => element.type));
    expect(
      Object.values(BLOCK_ELEMENTS)
        .flat()
        .filter((type) => !sampled.has(type)),
    ).toEqual([]);
  });
  it.each([
    ['divider', { type: 'divider', block_id: 'd' }],
    ['header', { type: 'header', text: plain('x'.repeat(150)) }],
    ['context', { type: 'context', elements: [elements.image, mrkdwn('a'), plain('b')] }],
    ['image', { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'a', title: plain('t') }],
    ['image by file', { type: 'image', slack_file: { id: 'F1' }, alt_text: 'a' }],
    ['rich_text', sample.richText],
    ['fields only', { type: 'section', fields: [mrkdwn('a'), plain('b')] }],
    ['expanded section', section({ expand: true })],
    ['alert', { type: 'alert', text: plain('Careful'), level: 'warning' }],
    ['video, whose fields are not looked at', { type: 'video', anything: 1 }],
  ])('%s', (_, block) => {
    expect(lines([block])).toEqual([]);
  });
  it('a table and markdown in a message', () => {
    expect(lines([sample.table(100, 20), { type: 'markdown', text: '# Hi' }], 'message')).toEqual([]);
  });
  it('an absent field that is undefined, as JSON leaves it out', () => {
    expect(lines([section({ accessory: undefined })])).toEqual([]);
  });
  it('counts code points, so 75 emoji fit where 75 characters do', () => {
    expect(lines([actions(button({ text: plain('🙂'.repeat(75)) }))])).toEqual([]);
    expect(lines([actions(button({ text: plain('🙂'.repeat(76)) }))])).toHaveLength(1);
  });
});

describe('surfaces', () => {
  it.each(Object.keys(BLOCK_SURFACES))('%s is refused where it may not stand', (type) => {
    for (const surface of ['modal', 'home', 'message'] as const) {
      const refused = checkBlocks([{ type }], surface).some((error) =>
        error.message.startsWith('unsupported'),
      );
      expect(refused).toBe(!BLOCK_SURFACES[type]?.includes(surface));
    }
  });
  it('refuses a block that Slack does not know, with what it knows', () => {
    expect(checkBlocks([{ type: 'marquee' }], 'home')).toEqual([
      {
        code: 'failed_constraint',
        message: 'unsupported type: marquee',
        pointer: '/blocks/0/type',
        constraint: { type: 'one_of', expected: expect.arrayContaining(['section']), got: 'marquee' },
      },
    ]);
  });
  it('takes a file input in modals only', () => {
    const block = [input(elements.file_input)];
    expect(lines(block, 'modal')).toEqual([]);
    expect(lines(block, 'home')).toEqual(['unsupported type: file_input [/blocks/0/element/type]']);
    expect(lines(block, 'message')).toEqual(['unsupported type: file_input [/blocks/0/element/type]']);
  });
});

describe('counts', () => {
  it.each<[Surface, number]>([
    ['modal', 100],
    ['home', 100],
    ['message', 50],
  ])('%s takes %i blocks and no more', (surface, max) => {
    expect(lines(Array(max).fill({ type: 'divider' }), surface)).toEqual([]);
    expect(lines(Array(max + 1).fill({ type: 'divider' }), surface)).toEqual([
      `no more than ${max} items allowed [/blocks]`,
    ]);
  });
  it('reports every fault at once', () => {
    expect(lines([{ type: 'header' }, { type: 'section' }, actions()])).toHaveLength(3);
  });
  it('says where blocks are no list', () => {
    expect(lines({ type: 'divider' })).toEqual(['must provide an array [/blocks]']);
  });
});
