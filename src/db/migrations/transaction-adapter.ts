import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';

/**
 * Lets the schema engine work inside one open transaction, so that migrations and their bookkeeping come
 * together or not at all, whatever kills the process. (On its own the engine works without a transaction, and a
 * migration that was cut off has to be repaired by hand.)
 *
 * A script goes to PostgreSQL whole: Prisma's own adapter cuts it at every semicolon, also at those in strings,
 * comments and function bodies.
 *
 * @param onScriptError hears what PostgreSQL said: the engine goes on to note the failure in the transaction that
 *   has failed, and reports what comes of that
 */
export function createTransactionAdapter(
  transaction: Transaction,
  onScriptError: (error: unknown) => void = () => {},
): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    queryRaw: (query) => queryWithChars(transaction, query),
    executeRaw: (query) => transaction.executeRaw(query),
    executeScript: async (script) => {
      await transaction.executeRaw({ sql: script, args: [], argTypes: [] }).catch((error) => {
        onScriptError(error);
        throw error;
      });
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

const CHAR_COLUMNS = new Set(['constraint_type', 'confdeltype', 'confupdtype']);

/**
 * The engine reads constraints as PostgreSQL's type "char", and panics on another; Prisma's adapter for `pg` does
 * not know that type. So PostgreSQL is asked for text, which is then called a character.
 */
async function queryWithChars(transaction: Transaction, query: SqlQuery): Promise<SqlResultSet> {
  const sql = query.sql.replace(/\b(con|constr)\.(contype|confdeltype|confupdtype)\b/g, '$&::text');
  const answer = await transaction.queryRaw({ ...query, sql });
  const columnTypes = answer.columnTypes.map((type, i) =>
    CHAR_COLUMNS.has(answer.columnNames[i] ?? '') ? ColumnTypeEnum.Character : type,
  );
  return { ...answer, columnTypes };
}
