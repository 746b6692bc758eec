import { describe, expect, it } from 'vitest';
import { fitLines } from '../../../../src/slack/blocks/text/fit-lines.ts';
import { mrkdwn } from '../../../../src/slack/blocks/text/mrkdwn.ts';

const more = (count: number) => `and ${count} more`;

describe('fitLines', () => {
  it('shows all that fit', () => {
    expect(fitLines([mrkdwn`a`, mrkdwn`b`], 100, more).mrkdwn).toBe('a\nb');
  });

  it('says how many are left out, and stays within the limit', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => mrkdwn`line ${String(index)}`);
    const text = fitLines(lines, 300, more).mrkdwn;
    expect(text.length).toBeLessThanOrEqual(300);
    const shown = text.split('\n').length - 1;
    expect(text).toMatch(new RegExp(`and ${1_000 - shown} more$`));
  });

  it('counts what it never got', () => {
    expect(fitLines([mrkdwn`a`], 100, more, 100_000).mrkdwn).toBe('a\nand 99999 more');
  });
});
