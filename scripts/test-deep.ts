// npm run test:deep: what `npm test` tries in small, in the size in which it counts. Ends with 1 where one fails.
import { spawn } from 'node:child_process';

interface Part {
  readonly what: string;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const PARTS: readonly Part[] = [
  {
    what: '100,000 random worlds for each property of planning and guarding',
    files: ['test/domain/plan.property.test.ts', 'test/domain/guard.property.test.ts'],
    env: { ROLLCALL_PROPERTY_RUNS: '100000' },
  },
  {
    what: '5,000 schedules of everything at once',
    files: ['test/stateful'],
    env: { ROLLCALL_PROPERTY_RUNS: '5000' },
  },
  {
    what: '2,000 stories of crashes and faults, and 2,000 of undoing',
    files: ['test/use-cases/crash.test.ts', 'test/use-cases/undo-run.test.ts'],
    env: { ROLLCALL_PROPERTY_RUNS: '2000' },
  },
  {
    what: '300 kills of a real process, on the embedded database',
    files: ['test/kill'],
    env: { ROLLCALL_KILLS: '300', TEST_DATABASE_URL: '' },
  },
];

/** On PostgreSQL too, where there is one. */
const server = process.env.TEST_DATABASE_URL;
const onPostgres: readonly Part[] = server
  ? [
      {
        what: '300 kills of a real process, on PostgreSQL',
        files: ['test/kill'],
        env: { ROLLCALL_KILLS: '300', TEST_DATABASE_URL: server },
      },
    ]
  : [];

let failed = 0;
for (const { what, files, env } of [...PARTS, ...onPostgres]) {
  const since = Date.now();
  process.stdout.write(`== ${what}\n`);
  const words = ['vitest', 'run', '--testTimeout', '7200000', ...files];
  const child = spawn('npx', words, { env: { ...process.env, ...env }, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) failed += 1;
  process.stdout.write(
    `== ${code === 0 ? 'held' : 'FAILED'} after ${Math.round((Date.now() - since) / 1_000)} s\n`,
  );
}
process.exitCode = failed === 0 ? 0 : 1;
