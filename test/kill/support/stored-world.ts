import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runCli } from '../../../src/cli.ts';
import { slackEnvironment } from '../../cli/support/with-cli.ts';
import { createTestDatabase } from '../../support/database.ts';
import { copyEmbeddedTemplate, removeFolder } from '../../support/database-template.ts';
import { generateAccounts } from '../../support/slack-stand-in/generate-accounts.ts';
import { startSlackStandIn } from '../../support/slack-stand-in/slack-stand-in.ts';
import type { StandInAccount } from '../../support/slack-stand-in/stand-in-account.ts';

/** Far above Slack's limits: what is tried is dying, not waiting. */
export const RATES = 600;

export const LEAVERS = [8, 9, 10] as const;
export const RETURNER = 7;
export const RENAMED = [5, 6] as const;
export const JOINERS = ['new1@example.com', 'new2@example.com', 'new3@example.com'] as const;
export const newAddress = (index: number): string => `renamed${index}@example.com`;

/** Twelve accounts, one of them off, whose person is suspended at first. */
export function accountsAtFirst(): StandInAccount[] {
  return generateAccounts(12).map((account, index) => ({ ...account, active: index !== RETURNER }));
}

export interface WorldCopy {
  readonly environment: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** A database in which three are to leave, three to come, one to come back and two have a new address. */
export interface StoredWorld {
  readonly settings: Readonly<Record<string, string>>;
  /** One world's own copy, in which it is all still to be done. */
  copy(): Promise<WorldCopy>;
  drop(): Promise<void>;
}

/** Connected, the links proved by a first comparison, then the directory's changes brought in. */
export async function storeWorld(): Promise<StoredWorld> {
  const shelf = await openShelf();
  const slack = await startSlackStandIn({ accounts: accountsAtFirst(), rates: RATES });
  const settings = {
    ROLLCALL_KEYS: `1:${randomBytes(32).toString('base64')}`,
    SCIM_BUDGET: String(RATES / 2),
    LOG_LEVEL: 'error',
  };
  const run = (...words: string[]) =>
    mustRun(words, { ...settings, ...shelf.environment, ...slackEnvironment(slack) });
  const file = join(mkdtempSync(join(tmpdir(), 'rollcall-kill-')), 'people.csv');
  writeFileSync(file, directory(false));
  await run('import', file);
  await run('assign', 'slack', '--to', 'organization');
  await run('sync', '--approve', 'all');
  writeFileSync(file, directory(true));
  await run('import', file);
  await slack.close();
  return { settings, copy: shelf.copy, drop: shelf.drop };
}

async function mustRun(words: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  let err = '';
  const code = await runCli(words, env, { out: { write: () => 0 }, err: { write: (text) => (err += text) } });
  if (code !== 0) throw new Error(`rollcall ${words.join(' ')} ended with ${code}: ${err}`);
}

function directory(changed: boolean): string {
  const rows = accountsAtFirst().map(({ id, email, givenName, familyName }, index) => {
    const enabled = changed ? !LEAVERS.some((one) => one === index) : index !== RETURNER;
    const mail = changed && RENAMED.some((one) => one === index) ? newAddress(index) : email;
    return [mail, mail, enabled, `entra-${id}`, givenName, familyName];
  });
  const joiners = changed
    ? JOINERS.map((email) => [email, email, true, `entra-${email}`, 'New', 'Person'])
    : [];
  const heading = 'userPrincipalName,mail,accountEnabled,id,givenName,surname';
  return `${[heading, ...[...rows, ...joiners].map((row) => row.join(','))].join('\n')}\n`;
}

interface Shelf {
  readonly environment: Readonly<Record<string, string>>;
  copy(): Promise<WorldCopy>;
  drop(): Promise<void>;
}

/** The embedded database is a folder, closed after each command; PostgreSQL copies by CREATE DATABASE. */
async function openShelf(): Promise<Shelf> {
  if (!process.env.TEST_DATABASE_URL) {
    const dataDir = await copyEmbeddedTemplate();
    return {
      environment: { DATA_DIR: dataDir },
      copy: () => copyFolder(dataDir),
      drop: async () => removeFolder(dataDir),
    };
  }
  const { environment, close } = await createTestDatabase();
  return { environment, copy: () => copyOnPostgres(environment.DATABASE_URL ?? ''), drop: close };
}

async function copyFolder(shelf: string): Promise<WorldCopy> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-kill-'));
  cpSync(join(shelf, 'postgres'), join(dataDir, 'postgres'), { recursive: true });
  return { environment: { DATA_DIR: dataDir }, drop: async () => removeFolder(dataDir) };
}

async function copyOnPostgres(url: string): Promise<WorldCopy> {
  const name = `rollcall_test_${randomBytes(6).toString('hex')}`;
  const source = new URL(url).pathname.slice(1);
  const server = Object.assign(new URL(url), { pathname: '/postgres' }).href;
  const ask = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  };
  await ask(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-kill-'));
  const environment = {
    DATABASE_URL: Object.assign(new URL(url), { pathname: `/${name}` }).href,
    DATA_DIR: dataDir,
  };
  const drop = async () => {
    await ask(`DROP DATABASE ${name} WITH (FORCE)`);
    removeFolder(dataDir);
  };
  return { environment, drop };
}
