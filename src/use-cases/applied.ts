import type { Outcome, RunOperation } from '../domain/run.ts';

/** How one operation of a run ended. */
export interface Applied {
  readonly outcome: Outcome;
  readonly accountId: string | null;
  readonly error: RunOperation['error'];
}

export function ended(outcome: Outcome, accountId: string | null, code?: string, detail?: string): Applied {
  return { outcome, accountId, error: code === undefined ? null : { code, detail: detail ?? '' } };
}
