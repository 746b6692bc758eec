import { AppError } from '../domain/app-error.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';

export class RunUnknown extends AppError {
  readonly code = 'run_unknown';
}

/** Throws RunUnknown where this connection has no such run. */
export async function findRun(
  { runs }: Pick<Ports, 'runs'>,
  connectionId: string,
  runId: string,
): Promise<Run> {
  const run = await runs.get(connectionId, runId);
  if (run === null) throw new RunUnknown('no run has this id', { run: runId });
  return run;
}
