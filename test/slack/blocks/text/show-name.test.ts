import { describe, expect, it } from 'vitest';
import { showEmail, showName } from '../../../../src/slack/blocks/text/show-name.ts';
import { textsFor } from '../../../../src/texts/texts-for.ts';
import { HOSTILE_NAME_LIST } from '../../../support/hostile-names.ts';

const texts = textsFor({ locale: 'en-US', timeZone: 'UTC' });

describe('showName', () => {
  it.each(HOSTILE_NAME_LIST)('shows %s on one line of at most 82 characters, never empty', (_, name) => {
    const shown = showName(texts, name);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(82);
    expect(shown).not.toMatch(/[\n\u202E]/u);
  });

  it('says so where there is no name', () => {
    expect(showName(texts, '\u200B \n')).toBe('(no name)');
    expect(showEmail(texts, '')).toBe('(no email)');
  });

  it('keeps a right-to-left name from turning what stands around it', () => {
    expect(showName(texts, 'דוד')).toBe('\u2068דוד\u2069');
    expect(showName(texts, 'Ada')).toBe('Ada');
  });
});
