import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImports } from './check-imports.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the import rule', () => {
  it('holds everywhere in src', async () => {
    const { modules, violations } = await checkImports(ROOT);
    // Under a TypeScript that it does not understand, dependency-cruiser sees no modules and finds nothing.
    expect(modules).toBeGreaterThan(50);
    expect(violations).toEqual([]);
  });
});

/** A file, what it imports, and the rule that this breaks. */
const BROKEN: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['src/domain/a.ts', '../ports/b.ts', 'domain-layers'],
  ['src/domain/a.ts', 'zod', 'domain-packages'],
  ['src/domain/a.ts', 'node:crypto', 'domain-packages'],
  ['src/ports/a.ts', '../use-cases/b.ts', 'ports-layers'],
  ['src/ports/a.ts', 'zod', 'ports-packages'],
  ['src/use-cases/a.ts', '../db/b.ts', 'use-cases-layers'],
  ['src/use-cases/a.ts', '../texts/b.ts', 'use-cases-layers'],
  ['src/use-cases/a.ts', 'node:fs', 'use-cases-packages'],
  ['src/texts/a.ts', '../use-cases/b.ts', 'texts-layers'],
  ['src/config/a.ts', '../db/b.ts', 'config-layers'],
  ['src/slack/a.ts', '../db/b.ts', 'slack-layers'],
  ['src/slack/a.ts', '../scim/client/b.ts', 'slack-layers'],
  ['src/scim/client/a.ts', '../../db/b.ts', 'scim-client-layers'],
  ['src/scim/protocol/a.ts', '../../domain/b.ts', 'scim-protocol-layers'],
  ['src/scim/protocol/a.ts', '../client/b.ts', 'scim-protocol-layers'],
  ['src/scim/protocol/a.ts', 'node:http', 'scim-protocol-packages'],
  ['src/sources/a.ts', '../slack/b.ts', 'sources-layers'],
  ['src/db/a.ts', '../jobs/b.ts', 'db-layers'],
  ['src/db/a.ts', '../texts/b.ts', 'db-layers'],
  ['src/jobs/a.ts', '../slack/b.ts', 'jobs-layers'],
  ['src/system/a.ts', '../config/b.ts', 'system-layers'],
  ['src/local-slack/a.ts', '../domain/b.ts', 'local-slack-layers'],
  ['src/cli/a.ts', '../local-slack/b.ts', 'local-slack-is-for-local-mode'],
  ['src/cli/a.ts', '../db/b.ts', 'cli-layers'],
  ['src/db/a.ts', '@slack/bolt', 'bolt-has-one-home'],
  ['src/slack/a.ts', '@prisma/client', 'prisma-has-one-home'],
  ['src/jobs/a.ts', '@electric-sql/pglite', 'pglite-has-one-home'],
  ['src/db/a.ts', 'pg-boss', 'pg-boss-has-one-home'],
  ['src/slack/a.ts', 'commander', 'commander-has-one-home'],
  ['src/compose/a.ts', '../main.ts', 'nobody-imports-the-start'],
];

describe('a broken import rule', () => {
  const roots: string[] = [];
  let found: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    found = await Promise.all(
      BROKEN.map(([from, to]) => violationsOf(from, `import type { B } from '${to}';`)),
    );
  });
  afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

  it.each(BROKEN.map((row, index) => [...row, index] as const))(
    '%s → %s is %s',
    (_from, _to, rule, index) => {
      expect(found[index]?.map((violation) => violation.split(':')[0])).toContain(rule);
    },
  );

  it('is also found in an import at run time', async () => {
    expect(await violationsOf('src/domain/a.ts', "export const b = import('../db/b.ts');")).toEqual([
      'domain-layers: src/domain/a.ts → src/db/b.ts',
    ]);
  });

  async function violationsOf(from: string, line: string): Promise<readonly string[]> {
    const root = await mkdtemp(join(tmpdir(), 'rollcall-imports-'));
    roots.push(root);
    await write(root, from, `${line}\nexport type A = 1;\n`);
    const target = /'(\.[^']*)'/.exec(line)?.[1];
    if (target !== undefined) await write(root, join(dirname(from), target), 'export type B = 1;\n');
    return (await checkImports(root)).violations;
  }
});

async function write(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
