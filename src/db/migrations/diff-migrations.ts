import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { readMigrations, readSchema } from './migrations-folder.ts';
import { createSchemaEngine, NO_FILTER, toMigrationList } from './schema-engine.ts';
import { createTransactionAdapter } from './transaction-adapter.ts';

/**
 * What prisma/schema.prisma says and prisma/migrations do not, as the SQL of the next migration.
 *
 * @param empty a database without tables; the migrations are tried in it and rolled back
 * @returns null when they agree
 */
export async function diffMigrations(empty: Pool): Promise<string | null> {
  const adapter = await new PrismaPg(empty).connect();
  const transaction = await adapter.startTransaction();
  try {
    const engine = await createSchemaEngine(createTransactionAdapter(transaction));
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...toMigrationList(readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: readSchema() }] },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
    await transaction.rollback();
  }
}
