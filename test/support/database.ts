import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Database, openDatabase } from '../../src/db/open-database.ts';
import { copyEmbeddedTemplate, postgresTemplate, removeFolder } from './database-template.ts';
import { silentLog } from './silent-log.ts';

export interface TestDatabase extends Database {
  /** For a child process: DATA_DIR, and DATABASE_URL where that is set, of this database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Empties every table of Rollcall's. */
  clear(): Promise<void>;
}

/**
 * A migrated database for one test file: on the PostgreSQL of TEST_DATABASE_URL where that is set, else an
 * embedded one. `close` drops it.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? createOnPostgres(server) : createEmbedded();
}

/**
 * The same for the whole of a test file:
 *
 *     const database = withDatabase();
 *     it('…', async () => { await database().prisma.setting.findMany(); });
 */
export function withDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  }, 180_000);
  afterAll(() => database?.close());
  return () => {
    if (!database) throw new Error('the database is there from beforeAll on');
    return database;
  };
}

async function createEmbedded(): Promise<TestDatabase> {
  const dataDir = await copyEmbeddedTemplate();
  const database = await openDatabase({ dataDir, log: silentLog });
  return toTestDatabase(database, { DATA_DIR: dataDir }, async () => removeFolder(dataDir));
}

async function createOnPostgres(server: string): Promise<TestDatabase> {
  const urlOf = (name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const name = `rollcall_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    const template = await postgresTemplate(admin, urlOf);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const databaseUrl = urlOf(name);
  const database = await openDatabase({ databaseUrl, dataDir: '', log: silentLog });
  // Keys and the local Slack's state lie beside the database: what two files shared, each would change for the other.
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
  return toTestDatabase(database, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }, async () => {
    await asAdmin(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
    removeFolder(dataDir);
  });
}

async function asAdmin(server: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function toTestDatabase(
  database: Database,
  environment: Readonly<Record<string, string>>,
  drop: () => Promise<void>,
): TestDatabase {
  return {
    ...database,
    environment,
    clear: () => clearTables(database),
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

async function clearTables({ prisma }: Database): Promise<void> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await prisma.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
}
