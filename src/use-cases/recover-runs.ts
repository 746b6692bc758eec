import type { Connection } from '../domain/connection.ts';
import { type ApplyRunPorts, applyRun } from './apply-run.ts';

/** Runs that a crash left behind are carried on before anything new is planned: nothing lost, nothing doubled (X1). */
export async function recoverRuns(
  ports: ApplyRunPorts,
  connection: Connection,
  signal?: AbortSignal,
): Promise<void> {
  for (const run of await ports.runs.unfinished(connection.id)) {
    ports.log.info({ connectionId: connection.id, runId: run.id }, 'carrying on with an unfinished run');
    await applyRun(ports, connection, run, signal);
  }
}
