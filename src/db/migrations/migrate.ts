import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '../../ports/log.ts';
import { DatabaseForeign, MigrationFailed } from '../database-errors.ts';
import { readMigrationNames, readMigrations } from './migrations-folder.ts';
import { createSchemaEngine, NO_FILTER, toMigrationList } from './schema-engine.ts';
import { readMissingMigrations } from './schema-state.ts';
import { createTransactionAdapter } from './transaction-adapter.ts';

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
  pool.on('error', () => {});
  try {
    const missing = await readMissingMigrations(pool, readMigrationNames());
    if (missing.length === 0) return;
    const applied = await applyMigrations(pool);
    if (applied.length > 0) log.info({ migrations: applied }, 'database migrated');
  } finally {
    // Ends the connection, and with it the engine's lock.
    await pool.end();
  }
}

async function applyMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const adapter = await new PrismaPg(pool).connect();
  const transaction = await adapter.startTransaction();
  const finish = (sql: string): Promise<number> => transaction.executeRaw({ sql, args: [], argTypes: [] });
  try {
    const engine = await createSchemaEngine(createTransactionAdapter(transaction));
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: toMigrationList(readMigrations()),
      filters: NO_FILTER,
    });
    await finish('COMMIT');
    return appliedMigrationNames;
  } catch (error) {
    await finish('ROLLBACK').catch(() => {});
    throw toMigrationError(error);
  } finally {
    await transaction.commit();
  }
}

/** https://www.prisma.io/docs/orm/reference/error-reference: P3005, the database is not empty */
function toMigrationError(error: unknown): MigrationFailed | DatabaseForeign {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'code' in error && error.code === 'P3005') {
    return new DatabaseForeign('the database holds tables that are not Rollcall’s', {}, { cause: error });
  }
  return new MigrationFailed(`migrating the database: ${reason}`, { reason }, { cause: error });
}
