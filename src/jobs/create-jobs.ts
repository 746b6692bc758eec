import type { PoolConfig } from 'pg';
import { type Job, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Log } from '../ports/log.ts';
import type { Queue } from '../ports/queue.ts';
import { QUEUES } from './queue-names.ts';

export interface JobHandlers {
  compare(connectionId: string, signal: AbortSignal): Promise<void>;
  plan(connectionId: string, signal: AbortSignal): Promise<void>;
  apply(connectionId: string, signal: AbortSignal): Promise<void>;
}

export interface JobsDeps {
  /** As the `pg` driver takes it: the embedded database is reached by a stream of its own. */
  readonly database: PoolConfig;
  /** PGlite's socket has no LISTEN/NOTIFY: a wake-up inside the process takes its place. */
  readonly embedded: boolean;
  readonly reconcileEveryMs: number;
  readonly log: Log;
}

export interface Jobs {
  readonly queue: Queue;
  /** Starts the workers; each connection's schedule starts with its first comparison. */
  work(handlers: JobHandlers, connectionIds: readonly string[]): Promise<void>;
  isReady(): boolean;
  /** Lets the job in hand end, then closes. */
  stop(): Promise<void>;
}

const jobSchema = z.object({ connectionId: z.string() });

/** Connects to the queue; starts nothing before `work`. Policy `stately`: one waits and one runs a connection. */
export async function createJobs(deps: JobsDeps): Promise<Jobs> {
  const { log, embedded } = deps;
  const boss = new PgBoss({ ...deps.database, schema: 'pgboss', useListenNotify: !embedded });
  boss.on('error', (error) => log.error({ err: error }, 'the queue reported a fault'));
  await boss.start();
  for (const name of Object.values(QUEUES)) {
    await boss.createQueue(name, { policy: 'stately', notify: !embedded, retryLimit: 3, retryBackoff: true });
  }
  const wake = new Map<string, string>();
  const stopping = new AbortController();
  let ready = true;
  const send = async (name: string, connectionId: string, afterSeconds = 0, singletonKey = connectionId) => {
    await boss.send(name, { connectionId }, { singletonKey, startAfter: afterSeconds });
    const worker = wake.get(name);
    if (embedded && worker !== undefined && afterSeconds === 0) boss.notifyWorker(worker);
  };
  return {
    queue: {
      compareSoon: (connectionId) => send(QUEUES.compare, connectionId),
      planSoon: (connectionId) => send(QUEUES.plan, connectionId),
      // One that waits for a later second must not swallow this one.
      planLater: (connectionId, at) =>
        send(
          QUEUES.planLater,
          connectionId,
          secondsUntil(at),
          `${connectionId} ${Math.ceil(at.getTime() / 1_000)}`,
        ),
      applySoon: (connectionId) => send(QUEUES.apply, connectionId),
    },
    work: (handlers, connectionIds) =>
      work({ ...deps, boss, wake, send, signal: stopping.signal }, handlers, connectionIds),
    isReady: () => ready,
    async stop() {
      ready = false;
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

function secondsUntil(at: Date): number {
  return Math.max(1, Math.ceil((at.getTime() - Date.now()) / 1_000));
}

interface Working extends JobsDeps {
  readonly boss: PgBoss;
  readonly wake: Map<string, string>;
  readonly send: (name: string, connectionId: string, afterSeconds?: number) => Promise<void>;
  readonly signal: AbortSignal;
}

async function work(deps: Working, handlers: JobHandlers, connectionIds: readonly string[]): Promise<void> {
  const again = Math.ceil(deps.reconcileEveryMs / 1_000);
  const compare = async (connectionId: string) => {
    try {
      await handlers.compare(connectionId, deps.signal);
    } finally {
      if (!deps.signal.aborted) await deps.send(QUEUES.schedule, connectionId, again);
    }
  };
  await start(deps, QUEUES.compare, compare);
  await start(deps, QUEUES.schedule, compare);
  const plan = (connectionId: string) => handlers.plan(connectionId, deps.signal);
  await start(deps, QUEUES.plan, plan);
  await start(deps, QUEUES.planLater, plan);
  await start(deps, QUEUES.apply, (connectionId) => handlers.apply(connectionId, deps.signal));
  for (const connectionId of connectionIds) {
    await deps.send(QUEUES.apply, connectionId); // what a crash left behind (X1)
    await deps.send(QUEUES.plan, connectionId);
    await deps.send(QUEUES.schedule, connectionId, Math.min(again, 5));
  }
}

async function start(
  deps: Working,
  name: string,
  handle: (connectionId: string) => Promise<void>,
): Promise<void> {
  // NOTIFY tells of a job when it is sent. One that was to wait, or is tried again, only a poll finds, and beside
  // NOTIFY pg-boss polls every 30 s: a leaver would wait that long.
  const options = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, batchSize: 1 };
  const worker = await deps.boss.work(name, options, async (jobs: Job<unknown>[]) => {
    for (const job of jobs) {
      const { connectionId } = jobSchema.parse(job.data);
      await handle(connectionId).catch((error: unknown) => {
        deps.log.warn({ err: error, queue: name, connectionId }, 'a job failed and is tried again');
        throw error;
      });
    }
  });
  deps.wake.set(name, worker);
}
