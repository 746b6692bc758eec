import type { Pool } from 'pg';
import { DatabaseNewer, DatabaseTooOld } from '../database-errors.ts';

const OLDEST = 150_000;

/**
 * Which of our migrations the database lacks.
 *
 * @param known the names of the migrations of this code
 * @throws {DatabaseTooOld} before PostgreSQL 15
 * @throws {DatabaseNewer} when the database has migrations of a newer Rollcall: this one would read it wrongly
 */
export async function readMissingMigrations(
  pool: Pool,
  known: readonly string[],
): Promise<readonly string[]> {
  const {
    rows: [server],
  } = await pool.query<{ number: number; version: string; migrated: boolean }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
            to_regclass('_prisma_migrations') IS NOT NULL AS migrated`,
  );
  if (!server || server.number < OLDEST) {
    const version = server?.version ?? 'of an unknown version';
    throw new DatabaseTooOld(`PostgreSQL ${version} is older than 15`, { version });
  }
  if (!server.migrated) return known;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Set(rows.map(({ name }) => name));
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new DatabaseNewer(`unknown migrations: ${unknown.join(', ')}`, { migrations: unknown.join(', ') });
  }
  return known.filter((name) => !applied.has(name));
}
