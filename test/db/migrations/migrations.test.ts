import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../../../src/db/migrations/apply-migrations.ts';
import { diffMigrations } from '../../../src/db/migrations/diff-migrations.ts';
import { migrate } from '../../../src/db/migrations/migrate.ts';
import { readMigrations } from '../../../src/db/migrations/migrations-folder.ts';
import { withDatabase } from '../../support/database.ts';
import { silentLog } from '../../support/silent-log.ts';

describe('migrations', { timeout: 60_000 }, () => {
  const database = withDatabase();
  const inPool = async <Answer>(work: (pool: pg.Pool) => Promise<Answer>): Promise<Answer> => {
    const pool = new pg.Pool({ ...database().connection(), max: 1 });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  };
  const namesOf = (relation: string, column: string) => async (pool: pg.Pool) => {
    const { rows } = await pool.query(`SELECT ${column} AS name FROM ${relation} ORDER BY 1`);
    return rows.map(({ name }) => name);
  };
  const tables = namesOf(`pg_tables WHERE schemaname = 'public'`, 'tablename');
  const applied = namesOf('_prisma_migrations WHERE finished_at IS NOT NULL', 'migration_name');
  const names = readMigrations().map(({ name }) => name);

  // Every test begins with an empty database.
  beforeEach(() => inPool((pool) => pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')));

  it('and prisma/schema.prisma agree', async () => {
    expect(await inPool(diffMigrations)).toBeNull();
    expect(await inPool(tables)).toEqual([]);
  });

  it('run in order, once, also when two processes start at once', async () => {
    await Promise.all([
      migrate(database().connection(), silentLog),
      migrate(database().connection(), silentLog),
    ]);
    expect(await inPool(applied)).toEqual(names);
    await migrate(database().connection(), silentLog);
    expect(await inPool(applied)).toEqual(names);
  });

  it('leave nothing behind when one fails, and run when it is repaired', async () => {
    const good = { name: '0001_good', sql: 'CREATE TABLE good (n int);' };
    const bad = { name: '0002_bad', sql: 'CREATE TABLE half (n int); SELECT nonsense;' };
    await expect(inPool((pool) => applyMigrations(pool, [good, bad]))).rejects.toMatchObject({
      code: 'migration_failed',
      context: { migration: '0002_bad', reason: 'column "nonsense" does not exist' },
    });
    expect(await inPool(tables)).toEqual([]);
    const repaired = { ...bad, sql: 'CREATE TABLE whole (n int);' };
    await inPool((pool) => applyMigrations(pool, [good, repaired]));
    expect(await inPool(tables)).toEqual(['_prisma_migrations', 'good', 'whole']);
  });

  it('may have semicolons wherever SQL has them', async () => {
    const sql = `
      -- first; second
      CREATE TABLE notes (text text DEFAULT 'a;b');
      CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN n; RETURN n; END; $$;`;
    await inPool((pool) => applyMigrations(pool, [{ name: '0001_semicolons', sql }]));
    expect(await inPool(async (pool) => (await pool.query('SELECT twice(2)')).rows)).toEqual([{ twice: 2 }]);
  });

  it('refuse a database that a newer Rollcall has migrated', async () => {
    await migrate(database().connection(), silentLog);
    await inPool((pool) =>
      pool.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '9999_later', now())`,
      ),
    );
    await expect(migrate(database().connection(), silentLog)).rejects.toMatchObject({
      code: 'database_newer',
      context: { migrations: '9999_later' },
    });
  });

  it('refuse a database with other tables in it', async () => {
    await inPool((pool) => pool.query('CREATE TABLE somebody_elses (n int)'));
    await expect(migrate(database().connection(), silentLog)).rejects.toMatchObject({
      code: 'database_foreign',
    });
    expect(await inPool(tables)).toEqual(['somebody_elses']);
  });
});
