// The thread in which PGlite runs; see start-postgres.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { PostgresOrder, PostgresWord } from './postgres-words.ts';
import { SharedPGlite } from './shared-pglite.ts';

const order: PostgresOrder = workerData;
const tell = (word: PostgresWord): void => parentPort?.postMessage(word);

// Never an ERROR's line: what follows it is the statement, with people's names and tokens in it (R3).
const onStderr = (line: string): boolean => {
  if (/\b(PANIC|FATAL):/.test(line)) tell({ kind: 'trouble', detail: line });
  return true;
};

const database = new SharedPGlite(order.dataDir, {
  // PGlite grows its memory by copying it. From this size on it does not need to while it starts.
  initialMemory: 128 << 20,
  extensions: { pg_trgm },
  onStderr,
});
await database.waitReady;
database.reportFaults((error) => tell({ kind: 'broken', detail: String(error) }));

const server = new PGLiteSocketServer({ db: database, path: order.socketPath, maxConnections: 200 });
await server.start();

parentPort?.once('message', async () => {
  await server.stop();
  await database.close();
  tell({ kind: 'stopped' });
});
tell({ kind: 'listening' });
