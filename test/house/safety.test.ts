import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/safety.md', ROOT), 'utf8');
const shown = [...text.matchAll(/`(test\/[^`]+)` \[([A-Z]\d)\]/g)].map(([, file = '', rule = '']) => ({
  file,
  rule,
}));

describe('docs/safety.md', () => {
  it('names a test in every row', () => {
    const rows = text.split('\n').filter((line) => /^\| (?!what can|---)/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`test\/[^`]+` \[[A-Z]\d\]/.test(row))).toEqual([]);
  });

  it.each(shown)('$file cites [$rule]', ({ file, rule }) => {
    const at = new URL(file, ROOT);
    expect(existsSync(at)).toBe(true);
    expect(readFileSync(at, 'utf8')).toContain(`[${rule}]`);
  });
});
