import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import type { Log } from '../ports/log.ts';
import { toConnectionError } from './connection-error.ts';
import { openEmbeddedDatabase } from './embedded/embedded-database.ts';
import { EmbeddedSocket } from './embedded/embedded-socket.ts';
import { PrismaClient } from './generated/client.ts';
import { migrate } from './migrations/migrate.ts';
import { withDatabaseFaults } from './with-database-faults.ts';

export interface Database {
  readonly prisma: PrismaClient;
  /** For the `pg` driver and pg-boss: a new object at each call, because pg-boss writes into it. */
  connection(): PoolConfig;
  /**
   * The embedded one: all connections share one session and take turns, and a transaction keeps everybody else
   * waiting, so none may last, and none may ask on a second connection. No statement timeout, no NOTIFY.
   */
  readonly embedded: boolean;
  /** Ends the queries of this process; the embedded database goes to the next process that uses it. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL 15 or newer; without it the embedded database in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log: Log;
}

/**
 * Opens the database and brings it up to date.
 *
 * @throws {AppError} `database_…`, `data_dir_…` or `migration_failed`
 */
export async function openDatabase({ databaseUrl, dataDir, log }: DatabaseOptions): Promise<Database> {
  const place = databaseUrl ? placeAt(databaseUrl) : await placeIn(dataDir, log);
  try {
    await migrate(place.connection(), log);
  } catch (error) {
    await place.close();
    throw toConnectionError(error);
  }
  const prisma = createPrismaClient(place, log);
  return {
    prisma,
    connection: place.connection,
    embedded: place.embedded,
    close: async () => {
      await prisma.$disconnect();
      await place.close();
    },
  };
}

interface Place {
  readonly embedded: boolean;
  readonly connection: () => PoolConfig;
  close(): Promise<void>;
}

function placeAt(connectionString: string): Place {
  const connection = (): PoolConfig => ({
    connectionString,
    application_name: 'rollcall',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Prisma's adapter takes every instant for UTC, whatever offset the server writes behind it. And compiling a
    // query takes PostgreSQL seconds where ours take milliseconds.
    options: '-c TimeZone=UTC -c jit=off',
  });
  return { embedded: false, connection, close: async () => {} };
}

async function placeIn(dataDir: string, log: Log): Promise<Place> {
  const { socketPath, close } = await openEmbeddedDatabase({ dataDir, log });
  const connection = (): PoolConfig => ({
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream: () => new EmbeddedSocket(socketPath),
    // Longer than the database takes to start where the process that had it has ended.
    connectionTimeoutMillis: 60_000,
    max: 4,
  });
  return { embedded: true, connection, close };
}

function createPrismaClient({ connection, embedded }: Place, log: Log): PrismaClient {
  const limits: PoolConfig = embedded
    ? {}
    : { max: 10, statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 };
  const report = (error: Error): void =>
    log.warn({ reason: error.message }, 'a connection to the database was lost');
  const events = { onPoolError: report, onConnectionError: report };
  const adapter = new PrismaPg({ ...connection(), ...limits }, events);
  return new PrismaClient({
    adapter: withDatabaseFaults(adapter, embedded),
    // How long a transaction waits for its turn: in the embedded database everybody waits in one line.
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  });
}
