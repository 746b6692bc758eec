import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Log } from '../ports/log.ts';
import type { Queue } from '../ports/queue.ts';
import { QUEUES } from './queue-names.ts';

export interface JobSender {
  readonly queue: Queue;
  close(): Promise<void>;
}

/**
 * Tells a running server to look again, from a process that has no workers. Where no server ever ran there is
 * nobody to tell; where telling fails, the schedule makes it right (level-based), so a fault is only logged.
 */
export function createJobSender({
  connection,
  log,
}: {
  readonly connection: pg.PoolConfig;
  readonly log: Log;
}): JobSender {
  let boss: Promise<PgBoss | null> | null = null;
  const send = async (name: string, connectionId: string) => {
    try {
      boss ??= startQuietly(connection);
      await (await boss)?.send(name, { connectionId }, { singletonKey: connectionId });
    } catch (error) {
      log.warn({ err: error }, 'a running server could not be told; it looks again by itself');
    }
  };
  return {
    queue: {
      compareSoon: (connectionId) => send(QUEUES.compare, connectionId),
      planSoon: (connectionId) => send(QUEUES.plan, connectionId),
      // Nobody waits here for a grace to end: the server's comparisons see it.
      planLater: () => Promise.resolve(),
      applySoon: (connectionId) => send(QUEUES.apply, connectionId),
    },
    async close() {
      await (await boss?.catch(() => null))?.stop({ graceful: false });
    },
  };
}

async function startQuietly(connection: pg.PoolConfig): Promise<PgBoss | null> {
  if (!(await isInstalled(connection))) return null;
  const quiet = { migrate: false, supervise: false, schedule: false, max: 1 };
  const boss = new PgBoss({ ...connection, ...quiet, schema: 'pgboss' });
  boss.on('error', () => undefined);
  return boss.start();
}

async function isInstalled(connection: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ found: string | null }>(
      "SELECT to_regclass('pgboss.version')::text AS found",
    );
    return rows[0]?.found !== null;
  } finally {
    await client.end();
  }
}
