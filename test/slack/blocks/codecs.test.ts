import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ACTIONS, actionId, heard } from '../../../src/slack/action-ids.ts';
import {
  ActionValueTooLong,
  encodeActionValue,
  parseActionValue,
} from '../../../src/slack/blocks/action-value.ts';
import { parseRowOption, toRowOption } from '../../../src/slack/blocks/row-option.ts';
import { createMetadataCodec, MetadataTooLong } from '../../../src/slack/blocks/view-metadata.ts';

describe('action values', () => {
  it.each([undefined, '', 'null', '{', '{"to":"elsewhere"}', '{"to":"account"}', '[]'])(
    'does not trust %j',
    (text) => {
      expect(parseActionValue(text)).toBeNull();
    },
  );

  it('refuses to build what Slack would refuse', () => {
    expect(() => encodeActionValue({ to: 'email', email: 'x'.repeat(2_000) })).toThrow(ActionValueTooLong);
  });
});

describe('row options', () => {
  it('come back as they went', () => {
    expect(parseRowOption(toRowOption('deactivate', 'W0123456789'))).toEqual({
      verb: 'deactivate',
      id: 'W0123456789',
    });
  });

  it.each(['', 'show', 'show:', 'delete:U1', 'show:U1:x'])('does not trust %j', (value) => {
    expect(parseRowOption(value)).toBeNull();
  });
});

describe('view metadata', () => {
  const codec = createMetadataCodec(z.object({ id: z.string() }));

  it('comes back as it went', () => {
    expect(codec.parse(codec.encode({ id: 'U1' }))).toEqual({ id: 'U1' });
  });

  it.each([undefined, '', '{}', '{"id":1}', 'x'])('does not trust %j', (text) => {
    expect(codec.parse(text)).toBeNull();
  });

  it('refuses to build what Slack would refuse', () => {
    expect(() => codec.encode({ id: 'x'.repeat(3_000) })).toThrow(MetadataTooLong);
  });
});

describe('action ids', () => {
  it('are all different', () => {
    const ids = Object.values(ACTIONS);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are heard with and without a suffix, and not where they are only a part', () => {
    const pattern = heard(ACTIONS.homeTab);
    expect(pattern.test('home-tab')).toBe(true);
    expect(pattern.test(actionId(ACTIONS.homeTab, 'accounts'))).toBe(true);
    expect(pattern.test('home-tabs')).toBe(false);
    expect(pattern.test('x-home-tab')).toBe(false);
  });
});
