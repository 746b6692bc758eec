import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';

/**
 * Lets the schema engine work inside one open transaction, so that migrations and their bookkeeping come
 * together or not at all, whatever kills the process. (On its own the engine works without a transaction, and a
 * migration that was cut off has to be repaired by hand.)
 *
 * A script goes to PostgreSQL whole: Prisma's own adapter cuts it at every semicolon, also at those in strings,
 * comments and function bodies.
 */
export function createTransactionAdapter(transaction: Transaction): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    executeScript: async (script) => {
      await transaction.executeRaw({ sql: script, args: [], argTypes: [] });
    },
    startTransaction: () => Promise.reject(new Error('migrations are in a transaction already')),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  };
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    connect: async () => adapter,
    // For the engine's comparisons: the transaction is rolled back, so its database is a shadow of itself.
    connectToShadowDb: async () => adapter,
  };
}
