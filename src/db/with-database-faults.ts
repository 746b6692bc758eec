import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQueryable,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { toConnectionError } from './connection-error.ts';
import { DatabaseLost, DatabaseUnreachable, DataDirFull } from './database-errors.ts';

/**
 * Prisma's adapter, with what goes wrong between us and the database as AppErrors: a lost connection comes out
 * of Prisma in half a dozen forms, and nobody above should have to know them. Prisma puts most of them into a
 * PrismaClientKnownRequestError of its own with the same `code`, which `describeError` knows. A query that fails
 * on its own account (a unique key, a wrong statement) stays Prisma's error.
 */
export function withDatabaseFaults(
  factory: SqlDriverAdapterFactory,
  embedded: boolean,
): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  const told = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work;
    } catch (error) {
      throw toFault(error, embedded);
    }
  };
  const queries = (to: SqlQueryable): SqlQueryable => ({
    provider,
    adapterName,
    queryRaw: (query) => told(to.queryRaw(query)),
    executeRaw: (query) => told(to.executeRaw(query)),
  });
  const transactionOf = (transaction: Transaction): Transaction => ({
    ...queries(transaction),
    options: transaction.options,
    commit: () => told(transaction.commit()),
    rollback: () => told(transaction.rollback()),
  });
  const adapterOf = (adapter: SqlDriverAdapter): SqlDriverAdapter => ({
    ...queries(adapter),
    executeScript: (script) => told(adapter.executeScript(script)),
    startTransaction: async (level) => transactionOf(await told(adapter.startTransaction(level))),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
  });
  return { provider, adapterName, connect: async () => adapterOf(await told(factory.connect())) };
}

const NO_CONNECTION = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TooManyConnections',
]);

function toFault(error: unknown, embedded: boolean): unknown {
  const cause = isDriverAdapterError(error) ? error.cause : null;
  if (!cause) return atHome(toConnectionError(error), embedded);
  if (embedded && /No space left on device/.test(cause.originalMessage ?? '')) {
    return new DataDirFull('the embedded database cannot write', {}, { cause: error });
  }
  const ended = cause.kind === 'postgres' && ['PANIC', 'FATAL'].includes(cause.severity);
  if (!ended && !NO_CONNECTION.has(cause.kind)) return toConnectionError(error);
  const reason = cause.originalMessage ?? cause.kind;
  return atHome(new DatabaseUnreachable(`PostgreSQL is gone: ${reason}`, {}, { cause: error }), embedded);
}

const atHome = (fault: unknown, embedded: boolean): unknown =>
  embedded && fault instanceof DatabaseUnreachable
    ? new DatabaseLost('the embedded database went away', {}, { cause: fault.cause })
    : fault;
