import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { runCli } from '../../../src/cli.ts';
import { type TestDatabase, withDatabase } from '../../support/database.ts';
import {
  type SlackStandIn,
  type SlackStandInOptions,
  startSlackStandIn,
} from '../../support/slack-stand-in/slack-stand-in.ts';

/** What a command did: `json` is the document that it printed with `--json`. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How many times Slack's limits, and how much of them: commands of tests do not wait. */
const RATES = 60;

/**
 * The command line of a test file, in this process: one database for the file, emptied after each test, and a
 * Slack of its own for each test that starts one.
 *
 * @param options `keep`: the tests do not mind what the others left in the database
 */
export function withCli(options: { readonly keep?: boolean } = {}) {
  const database = withDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-cli-'));
  const keys = `1:${randomBytes(32).toString('base64')}`;
  let slack: SlackStandIn | null = null;
  let extra: Environment = {};

  afterEach(async () => {
    await slack?.close();
    slack = null;
    extra = {};
    if (!options.keep) await database().clear();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const environment = (): Environment => ({
    DATA_DIR: folder,
    ROLLCALL_KEYS: keys,
    SCIM_BUDGET: String(RATES / 2),
    LOG_LEVEL: 'error',
    ...(slack === null ? {} : slackEnvironment(slack)),
    ...database().environment,
    ...extra,
  });

  return {
    database: database as () => TestDatabase,
    environment,
    /** Adds variables for the commands of this test. */
    set: (more: Environment) => {
      extra = { ...extra, ...more };
    },
    async startSlack(slackOptions: SlackStandInOptions = {}): Promise<SlackStandIn> {
      slack = await startSlackStandIn({ rates: RATES, ...slackOptions });
      return slack;
    },
    /** Writes a file to import; answers its path. */
    file(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    run: (...words: string[]) => run(words, environment()),
    /** The same with `--json`, parsed: exactly one document on standard output. */
    async json<T = Record<string, never>>(
      ...words: string[]
    ): Promise<{ code: number; body: T; err: string }> {
      const { code, out, err } = await run([...words, '--json'], environment());
      return { code, body: parseOnlyDocument<T>(out), err };
    },
  };
}

export function slackEnvironment(slack: SlackStandIn): Environment {
  return {
    SLACK_API_URL: slack.apiUrl,
    SLACK_SCIM_URL: slack.scimUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_ADMIN_TOKEN: slack.adminToken,
  };
}

async function run(words: readonly string[], env: Environment): Promise<Ran> {
  let out = '';
  let err = '';
  const streams = {
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
  };
  const code = await runCli(words, env, streams);
  return { code, out, err };
}

/** Throws where there is more than one document, or anything beside it. */
export function parseOnlyDocument<T>(out: string): T {
  return JSON.parse(out) as T;
}
