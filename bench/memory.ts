import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { peopleCsv, personOf } from '../test/cli/support/people-csv.ts';
import { generateAccounts } from '../test/support/slack-stand-in/generate-accounts.ts';
import { startSlackStandIn } from '../test/support/slack-stand-in/slack-stand-in.ts';

const SIZE = Number(process.env.BENCH_SIZE ?? 10_000);
/** Each process says at its end how much memory it had at most. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`;
/** As `npm run rollcall` starts it. */
const NODE = ['--liftoff-only', '--max-semi-space-size=8', `--import=${PEAK}`, 'bin/rollcall.mjs'];

type Environment = Readonly<Record<string, string>>;

/**
 * Peak memory of each command for SIZE people against as many accounts, each in a process of its own; on the
 * PostgreSQL of TEST_DATABASE_URL too, where that is set.
 */
export async function run(): Promise<void> {
  const rows = [await measure('embedded', {})];
  const server = process.env.TEST_DATABASE_URL;
  if (server) rows.push(await onPostgres(server));
  console.table(rows);
}

async function onPostgres(server: string) {
  const name = `rollcall_bench_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name}`);
    return await measure('PostgreSQL', {
      DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    });
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

async function measure(database: string, place: Environment) {
  const accounts = generateAccounts(SIZE);
  const slack = await startSlackStandIn({ accounts, rates: 60 });
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
  const environment = {
    ...place,
    DATA_DIR: dataDir,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SCIM_URL: slack.scimUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_ADMIN_TOKEN: slack.adminToken,
    ROLLCALL_KEYS: `1:${randomBytes(32).toString('base64')}`,
    SCIM_BUDGET: '30',
    LOG_LEVEL: 'error',
  };
  const file = join(dataDir, 'people.csv');
  writeFileSync(file, peopleCsv(accounts.map((account) => personOf(account))));
  try {
    return {
      database,
      'import (MiB)': await peakOf(['import', file], environment),
      'assign (MiB)': await peakOf(['assign', 'slack', '--to', 'organization'], environment),
      'plan (MiB)': await peakOf(['plan', '--json'], environment),
      'plan again (MiB)': await peakOf(['plan', '--json'], environment),
      'why (MiB)': await peakOf(['why', accounts[0]?.email ?? ''], environment),
      requests: slack.requests.length,
    };
  } finally {
    await slack.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function peakOf(words: readonly string[], environment: Environment): Promise<number> {
  const child = spawn(process.execPath, [...NODE, ...words], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = await text(child.stderr);
  const peak = said.match(/peak (\d+)\s*$/)?.[1];
  if (peak === undefined) throw new Error(`${words[0]} did not end as it should: ${said}`);
  return Math.round(Number(peak) / 1024);
}
