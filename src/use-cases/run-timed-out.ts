import type { Run } from '../domain/run.ts';

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/** A5: what has not been sent a day after its approval is held again. */
export function runTimedOut(run: Pick<Run, 'startedAt'>, now: Date): boolean {
  return now.getTime() - run.startedAt.getTime() > A_DAY_MS;
}
