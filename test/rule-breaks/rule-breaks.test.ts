import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_BREAKS } from './rule-breaks.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** That each break is noticed is what `npm run rule-breaks` shows; here, that there is something to break. */
describe('a broken rule', () => {
  it.each(RULE_BREAKS)('[$rule] $how: stands once in the code, and its test cites the rule', (one) => {
    expect(read(one.file).split(one.from)).toHaveLength(2);
    expect(read(one.test)).toContain(`[${one.rule}]`);
  });

  it('is there for each rule of guarding and applying', () => {
    const rules = [...read('docs/SPEC.md').matchAll(/^\*\*([GX]\d)\*\*/gm)].map(([, rule]) => rule);
    expect(rules.length).toBeGreaterThan(15);
    const broken = new Set(RULE_BREAKS.map(({ rule }) => rule));
    expect(rules.filter((rule) => !broken.has(rule ?? ''))).toEqual([]);
  });
});
