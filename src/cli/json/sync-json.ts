import type { Operation, OperationKind } from '../../domain/operation.ts';
import type { Outcome, Run, RunOperation } from '../../domain/run.ts';
import { describeErrorCode } from '../../texts/describe-error.ts';
import { describeHold } from '../../texts/describe-hold.ts';
import type { Texts } from '../../texts/texts.ts';

export interface OutcomeJson {
  readonly kind: OperationKind;
  readonly email: string;
  readonly accountId: string | null;
  readonly outcome: Outcome;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** What a sync or an undo came to, as far as it is told. */
export interface Told {
  readonly plan: { readonly hash: string };
  readonly run: Pick<Run, 'id'> | null;
  readonly done: readonly Pick<RunOperation, 'operation' | 'state' | 'accountId' | 'error'>[];
  /** Those without a hold are held by the switch. */
  readonly held: readonly Operation[];
}

/** The answer of `sync` and `undo` (interfaces.md): what ran, how each ended, what is held. */
export function toSyncJson(texts: Texts, result: Told) {
  const outcomes = toOutcomes(texts, result);
  const counts = { applied: 0, held: 0, stale: 0, failed: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return { run: result.run?.id ?? null, plan: result.plan.hash, outcomes, counts };
}

export function toOutcomes(texts: Texts, result: Told): readonly OutcomeJson[] {
  const done = result.done.map(({ operation, state, accountId, error }) => ({
    kind: operation.kind,
    email: operation.email,
    accountId: accountId ?? operation.accountId,
    outcome: state === 'waiting' || state === 'sending' ? ('held' as const) : state,
    error: error === null ? null : { code: error.code, message: sentence(texts, error) },
  }));
  const held = result.held.map((operation) => ({
    kind: operation.kind,
    email: operation.email,
    accountId: operation.accountId,
    outcome: 'held' as const,
    error:
      operation.hold === null
        ? { code: 'provisioning_off', message: describeErrorCode(texts, 'provisioning_off')?.title ?? '' }
        : { code: operation.hold.rule, message: describeHold(texts, operation.hold) },
  }));
  return [...done, ...held];
}

function sentence(texts: Texts, error: { readonly code: string; readonly detail: string }): string {
  return describeErrorCode(texts, error.code, { detail: error.detail })?.title ?? error.detail;
}
