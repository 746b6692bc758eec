import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, stripHidden } from '../../../../src/slack/blocks/text/clean-text.ts';
import { HOSTILE_NAMES } from '../../../support/hostile-names.ts';

const hostile = (name: string) => HOSTILE_NAMES[name] ?? '';

describe('cleanText', () => {
  it.each([
    ['blank', ''],
    ['zero-width only', ''],
    ['controls', 'Ada [31m Lovelace'],
    ['right-to-left override', 'Ada gnihton'],
    ['tags', 'Ada'],
    ['zero-width', 'Ada'],
  ])('leaves of %s what it shows', (name, said) => {
    expect(cleanText(hostile(name))).toBe(said);
  });

  it.each(['emoji', 'persian', 'korean', 'right-to-left', 'formatting'])('keeps %s as it is', (name) => {
    expect(cleanText(hostile(name))).toBe(hostile(name));
  });

  it('takes towers of marks down and keeps ordinary ones', () => {
    expect(cleanText(hostile('one endless letter')).length).toBeLessThan(10);
    expect(cleanText('Zoë Nguyễn')).toBe('Zoë Nguyễn');
  });

  it('is one line of well-formed text, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('stripHidden', () => {
  it('keeps lines and isolates, and nothing else that hides', () => {
    expect(stripHidden('a\nb \u2068\u05D3\u2069\u202E\u200B\u0007c')).toBe('a\nb \u2068\u05D3\u2069 c');
  });
});
