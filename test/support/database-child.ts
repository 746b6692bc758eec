import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type Report = { open?: true; rows?: unknown; saved?: number; error?: string };

export interface DatabaseChild {
  readonly process: ChildProcess;
  /** Numbers of the rows that the child's database has confirmed, in `saveForever`. */
  readonly saved: readonly number[];
  query(sql: string): Promise<unknown>;
  saveForever(): void;
  close(): Promise<void>;
  /** As `kill -9` does: nothing is tidied up. */
  kill(): Promise<void>;
}

/** Another process with the embedded database of `dataDir`: the first to open it owns it. */
export async function startDatabaseChild(dataDir: string): Promise<DatabaseChild> {
  const script = fileURLToPath(new URL('./database-child-process.ts', import.meta.url));
  const child = fork(script, [dataDir], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const saved: number[] = [];
  child.on('message', (report: Report) => report.saved && saved.push(report.saved));
  const next = async (): Promise<Report> => {
    const [report] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => [{ error: `the child ended with ${code}` }]),
    ]);
    return report;
  };
  const opened = await next();
  if (opened.error) throw new Error(opened.error);
  return {
    process: child,
    saved,
    query: async (sql) => {
      child.send({ sql });
      const { rows, error } = await next();
      if (error) throw new Error(error);
      return rows;
    },
    saveForever: () => void child.send({ forever: true }),
    close: () => end(child, () => child.send({ close: true })),
    kill: () => end(child, () => child.kill('SIGKILL')),
  };
}

async function end(child: ChildProcess, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  ask();
  await exit;
}
