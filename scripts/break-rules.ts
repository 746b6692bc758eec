import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { RuleBreak } from '../test/rule-breaks/rule-break.ts';
import { RULE_BREAKS } from '../test/rule-breaks/rule-breaks.ts';

const reportSchema = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
});

/** Breaks one rule after the other and says which test notices; ends with 1 where none does. */
const folder = mkdtempSync(join(tmpdir(), 'rollcall-breaks-'));
let unnoticed = 0;
for (const [index, broken] of RULE_BREAKS.entries()) {
  const failed = await failingTests(index, broken);
  const named = failed.find((name) => name.includes(`[${broken.rule}]`));
  if (named === undefined) unnoticed += 1;
  process.stdout.write(`${broken.rule}  ${broken.how}: ${named ?? `NOT NOTICED by ${broken.test}`}\n`);
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${RULE_BREAKS.length - unnoticed} of ${RULE_BREAKS.length} broken rules are noticed\n`);
process.exitCode = unnoticed === 0 ? 0 : 1;

async function failingTests(index: number, { test }: RuleBreak): Promise<readonly string[]> {
  const report = join(folder, `${index}.json`);
  const words = [
    'vitest',
    'run',
    '--config',
    'vitest.broken.config.ts',
    '--reporter=json',
    '--outputFile',
    report,
  ];
  const child = spawn('npx', [...words, test], {
    env: { ...process.env, ROLLCALL_BREAK: String(index) },
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('close', resolve));
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
}
