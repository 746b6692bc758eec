import pg from 'pg';
import type { Log } from '../../ports/log.ts';
import { applyMigrations } from './apply-migrations.ts';
import { readMigrationNames, readMigrations } from './migrations-folder.ts';
import { readMissingMigrations } from './schema-state.ts';

/**
 * Brings the database up to the schema of this code, whole or not at all. Two that start at once take turns:
 * Prisma's engine holds an advisory lock on PostgreSQL, and in the embedded database one open transaction keeps
 * everybody else waiting.
 *
 * @param connection without a statement timeout: a migration may take long
 * @throws {DatabaseTooOld | DatabaseNewer | DatabaseForeign | MigrationFailed}
 */
export async function migrate(connection: pg.PoolConfig, log: Log): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 1 });
  // A lost connection fails the query that is under way; unheard, this event would end the process.
  pool.on('error', () => {});
  try {
    const missing = await readMissingMigrations(pool, readMigrationNames());
    if (missing.length === 0) return;
    const applied = await applyMigrations(pool, readMigrations());
    if (applied.length > 0) log.info({ migrations: applied }, 'database migrated');
  } finally {
    // Ends the connection, and with it the engine's lock.
    await pool.end();
  }
}
