import { PrismaPg } from '@prisma/adapter-pg';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import type { Pool } from 'pg';
import { DatabaseForeign, MigrationFailed } from '../database-errors.ts';
import type { Migration } from './migrations-folder.ts';
import { createSchemaEngine, NO_FILTER, toMigrationList } from './schema-engine.ts';
import { createTransactionAdapter } from './transaction-adapter.ts';

/**
 * Applies what the database lacks of `migrations`, in one transaction.
 *
 * @returns the names of those that it lacked
 * @throws {DatabaseForeign | MigrationFailed} nothing has changed then
 */
export async function applyMigrations(
  pool: Pool,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const adapter = await new PrismaPg(pool).connect();
  const transaction = await adapter.startTransaction();
  const execute = (sql: string): Promise<number> => transaction.executeRaw({ sql, args: [], argTypes: [] });
  let cause: unknown;
  try {
    const adapters = createTransactionAdapter(transaction, (error) => {
      cause = error;
    });
    const engine = await createSchemaEngine(adapters);
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: toMigrationList(migrations),
      filters: NO_FILTER,
    });
    await execute('COMMIT');
    return appliedMigrationNames;
  } catch (error) {
    await execute('ROLLBACK').catch(() => {});
    throw toMigrationError(error, cause ?? error);
  } finally {
    await transaction.commit();
  }
}

/** https://www.prisma.io/docs/orm/reference/error-reference: P3005, the database is not empty */
function toMigrationError(error: unknown, cause: unknown): MigrationFailed | DatabaseForeign {
  if (error instanceof Error && 'code' in error && error.code === 'P3005') {
    return new DatabaseForeign('the database holds tables that are not Rollcall’s', {}, { cause });
  }
  const migration = /migration_name="(\w+)"/.exec(String(error))?.[1] ?? null;
  const reason = reasonOf(cause);
  return new MigrationFailed(`migration ${migration}: ${reason}`, { migration, reason }, { cause });
}

/** PostgreSQL's own words, where Prisma's adapter has hidden them in the error's cause. */
function reasonOf(error: unknown): string {
  if (isDriverAdapterError(error)) return error.cause.originalMessage ?? error.cause.kind;
  return error instanceof Error ? error.message : String(error);
}
