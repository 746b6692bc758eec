import { Worker } from 'node:worker_threads';
import type { PostgresOrder, PostgresWord } from './postgres-words.ts';

export interface RunningPostgres {
  /** Fulfilled with the reason when it broke; never after `stop`. */
  readonly broken: Promise<string>;
  /** Ends connections, writes what is in memory, closes the folder. */
  stop(): Promise<void>;
}

/**
 * Starts PGlite behind a Unix socket, in a thread of its own: a statement blocks the thread it runs in, and
 * Slack waits three seconds for an answer of this one; and a PostgreSQL that panicked in a loop can be ended.
 *
 * @throws {Error} with PostgreSQL's words when it does not start
 */
export async function startPostgres(order: PostgresOrder): Promise<RunningPostgres> {
  // Flags of the main thread, a test runner's for one, are not meant for this one.
  const worker = new Worker(new URL('./postgres-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
  });
  const words = listen(worker);
  const failure = await Promise.race([words.listening, words.broken]);
  if (failure !== null) {
    await worker.terminate();
    throw new Error(failure);
  }
  worker.unref();
  const broken = words.broken.then(async (reason) => {
    await worker.terminate();
    return reason;
  });
  return { broken, stop: () => stop(worker, words) };
}

interface Words {
  readonly listening: Promise<null>;
  readonly broken: Promise<string>;
  readonly stopped: Promise<void>;
  /** From now on an end of the thread is no fault. */
  expectEnd(): void;
}

function listen(worker: Worker): Words {
  const listening = Promise.withResolvers<null>();
  const broken = Promise.withResolvers<string>();
  const stopped = Promise.withResolvers<void>();
  const trouble: string[] = [];
  let endExpected = false;
  const breakWith = (reason: string): void => {
    if (!endExpected) broken.resolve([...trouble, reason].join('; '));
  };
  worker.on('message', (word: PostgresWord) => {
    if (word.kind === 'listening') listening.resolve(null);
    if (word.kind === 'stopped') stopped.resolve();
    if (word.kind === 'trouble') trouble.push(word.detail);
    if (word.kind === 'broken') breakWith(word.detail);
  });
  worker.on('error', (error) => breakWith(String(error)));
  worker.on('exit', (code) => breakWith(`the database's thread ended with code ${code}`));
  return {
    listening: listening.promise,
    broken: broken.promise,
    stopped: stopped.promise,
    expectEnd: () => {
      endExpected = true;
    },
  };
}

async function stop(worker: Worker, words: Words): Promise<void> {
  words.expectEnd();
  // Unreferenced until now, so that a forgotten database does not keep a process alive; but closing must end.
  worker.ref();
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage('stop');
  await Promise.race([words.stopped, ended]);
  await worker.terminate();
}
