import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { readMigrations } from '../../src/db/migrations/migrations-folder.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import { makeOnceForAll } from './once-for-all.ts';
import { silentLog } from './silent-log.ts';

/** The migrated schema is made once and copied for each test file; another schema has another name. */
const version = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12);

/** A data folder of a migrated embedded database, to be copied. It stays for later test runs. */
export async function embeddedTemplate(): Promise<string> {
  const shelf = join(tmpdir(), `rollcall-test-${userInfo().uid}`);
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  const template = join(shelf, version);
  await makeOnceForAll(template, async () => {
    const draft = mkdtempSync(join(shelf, 'draft-'));
    await (await openDatabase({ dataDir: draft, log: silentLog })).close();
    renameSync(draft, template);
  });
  return template;
}

/** A new data folder with a migrated embedded database in it. */
export async function copyEmbeddedTemplate(): Promise<string> {
  const template = await embeddedTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
  cpSync(join(template, 'postgres'), join(dataDir, 'postgres'), { recursive: true });
  return dataDir;
}

/** The name of a migrated database on the PostgreSQL of `admin`, to be given to CREATE DATABASE … TEMPLATE. */
export async function postgresTemplate(admin: pg.Client, url: (database: string) => string): Promise<string> {
  const template = `rollcall_template_${version}`;
  const exists = async (): Promise<boolean> =>
    (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).rows.length > 0;
  if (await exists()) return template;
  await admin.query('SELECT pg_advisory_lock(4921)');
  try {
    if (await exists()) return template;
    const draft = `${template}_draft`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft}`);
    await admin.query(`CREATE DATABASE ${draft}`);
    await (await openDatabase({ databaseUrl: url(draft), dataDir: '', log: silentLog })).close();
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    return template;
  } finally {
    await admin.query('SELECT pg_advisory_unlock(4921)');
  }
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
