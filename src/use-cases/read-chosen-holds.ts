import { AppError } from '../domain/app-error.ts';
import type { Cause } from '../domain/cause.ts';
import { isApprovable } from '../domain/hold.ts';
import { leadingCause, type Operation, operationKey } from '../domain/operation.ts';
import type { HeldOperation } from '../ports/plans.ts';
import type { Ports } from '../ports/ports.ts';

/** What a window showed when it was opened: an approval is bound to it (A1). */
export interface ShownHolds {
  readonly planId: string;
  readonly planHash: string;
  /** Only operations of this leading cause; null: all. */
  readonly cause: Cause | null;
  /** `holdsDigest` of what waited then. */
  readonly digest: string;
}

/** Which of them somebody decides on. `ids` are those of holds. */
export type HeldChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'causes'; readonly causes: readonly string[] }
  | { readonly kind: 'holds'; readonly ids: readonly string[] };

/** An operation as it was shown, and how it stands now. */
export interface ChosenHold {
  readonly shown: Operation;
  readonly stands: 'waiting' | 'decided' | 'changed' | 'gone';
  /** As it waits now; null where it does not. */
  readonly now: Operation | null;
}

/** Too much has changed to know what was shown: it has to be opened again. */
export class PlanStale extends AppError {
  readonly code = 'plan_stale';
}

type Needs = Pick<Ports, 'digest' | 'holds' | 'plans'>;

/** Known again at the click: the same digest means that everything waits as it was shown. */
export function holdsDigest(digest: Ports['digest'], waiting: readonly HeldOperation[]): string {
  return digest(JSON.stringify(waiting.map(({ key, evidence }) => [key, evidence]).sort()));
}

/**
 * The operations that were shown and chosen, of those that an approval can release. Where something has moved
 * since, what was shown is read from the plan. Throws PlanStale where that plan is forgotten.
 */
export async function readChosenHolds(
  ports: Needs,
  connectionId: string,
  shown: ShownHolds,
  choice: HeldChoice,
): Promise<readonly ChosenHold[]> {
  const all = await ports.holds.list(connectionId, ['open', 'expired', 'approved', 'rejected']);
  const waiting = all.filter(({ state }) => state === 'open' || state === 'expired');
  const same = holdsDigest(ports.digest, waiting) === shown.digest;
  const operations = same
    ? waiting.map(({ operation }) => operation)
    : await readShown(ports, connectionId, shown);
  const byKey = new Map(all.map((hold) => [hold.key, hold]));
  return operations
    .filter((operation) => shown.cause === null || leadingCause(operation) === shown.cause)
    .filter(({ hold }) => hold !== null && isApprovable(hold.rule))
    .filter((operation) => isChosen(operation, choice, byKey.get(operationKey(operation))))
    .map((operation) => toChosen(operation, byKey.get(operationKey(operation))));
}

async function readShown(
  ports: Pick<Ports, 'plans'>,
  connectionId: string,
  { planId, planHash }: ShownHolds,
): Promise<readonly Operation[]> {
  const plan =
    (await ports.plans.get(connectionId, planId)) ?? (await ports.plans.findByHash(connectionId, planHash));
  if (plan === null) throw new PlanStale('the plan that was shown is forgotten', { planId });
  return plan.operations;
}

function isChosen(operation: Operation, choice: HeldChoice, hold: HeldOperation | undefined): boolean {
  if (choice.kind === 'all') return true;
  if (choice.kind === 'causes') return choice.causes.includes(leadingCause(operation));
  return hold !== undefined && choice.ids.includes(hold.id);
}

function toChosen(shown: Operation, hold: HeldOperation | undefined): ChosenHold {
  if (hold === undefined) return { shown, stands: 'gone', now: null };
  if (hold.state === 'approved' || hold.state === 'rejected') return { shown, stands: 'decided', now: null };
  const same = hold.evidence === shown.evidence;
  return { shown, stands: same ? 'waiting' : 'changed', now: hold.operation };
}
