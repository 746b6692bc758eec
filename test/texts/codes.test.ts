import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/texts/texts-for.ts';

/** Where faults and failing checks get their codes; the local Slack has Slack's own. */
const files = globSync('src/{cli,config,db,domain,jobs,ports,scim,slack,sources,use-cases}/**/*.ts', {
  exclude: ['src/db/generated/**'],
});

const CODE =
  /(?:\breadonly code(?:: string)? = |\bproblem: \w+ \? null : |\bfailed\('\w+', |\bended\('\w+', [^,\n]+, )'([a-z_]+)'/gu;

const codes = new Set(
  files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code]) => code ?? '')),
);

describe('codes of faults', () => {
  it('are found', () => {
    expect(codes.size).toBeGreaterThan(30);
    expect(codes).toContain('credentials_refused');
  });

  it.each([...codes].sort())('%s has a sentence and a next step in the catalogue', (code) => {
    const { errors } = textsFor({ locale: 'en-US', timeZone: 'UTC' });
    expect(Object.keys(errors.byCode)).toContain(code);
  });
});
