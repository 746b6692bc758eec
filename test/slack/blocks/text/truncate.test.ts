import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncate } from '../../../../src/slack/blocks/text/truncate.ts';
import { HOSTILE_NAME_LIST } from '../../../support/hostile-names.ts';

describe('truncate', () => {
  it('leaves alone what fits', () => {
    expect(truncate('Ada', 3)).toBe('Ada');
  });

  it('cuts between graphemes, so that a family stays whole or goes', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(truncate(`a${family}${family}`, family.length + 2)).toBe(`a${family}…`);
    expect(truncate(`a${family}${family}`, family.length + 1)).toBe('a…');
  });

  it.each(HOSTILE_NAME_LIST)('keeps %s within the limit and well-formed', (_, name) => {
    for (const max of [2, 24, 75, 150]) {
      const short = truncate(name, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short.isWellFormed() || !name.isWellFormed()).toBe(true);
    }
  });

  it('never is longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.integer({ min: 1, max: 50 }),
        (text, max) => {
          const short = truncate(text, max);
          expect(short.length).toBeLessThanOrEqual(max);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
