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
  readonly stands: 'waiting' | 'decided' | 'changed' | 'gone' | 'unseen';
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
  const known = same ? waiting.map(toOperation) : await readShown(ports, connectionId, shown);
  const byKey = new Map(all.map((hold) => [hold.key, hold]));
  const certain = known.map((operation) => toChosen(operation, byKey.get(operationKey(operation))));
  return [...certain, ...(same ? [] : uncertain(known, waiting))].filter((one) => {
    const { hold } = one.shown;
    if (hold === null || !isApprovable(hold.rule)) return false;
    if (shown.cause !== null && leadingCause(one.shown) !== shown.cause) return false;
    return isChosen(one, choice, byKey.get(operationKey(one.shown)));
  });
}

function toOperation({ operation }: HeldOperation): Operation {
  return operation;
}

/** What waits beside the plan that was shown: a request by name, or something newer. Nobody knows what was seen of it. */
function uncertain(known: readonly Operation[], waiting: readonly HeldOperation[]): readonly ChosenHold[] {
  const keys = new Set(known.map(operationKey));
  const others = waiting.filter(({ key }) => !keys.has(key));
  return others.map(({ operation }) => ({ shown: operation, stands: 'unseen', now: operation }));
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

/** What may never have been on the screen counts only where it was picked one by one. */
function isChosen(
  { shown, stands }: ChosenHold,
  choice: HeldChoice,
  hold: HeldOperation | undefined,
): boolean {
  if (choice.kind === 'holds') return hold !== undefined && choice.ids.includes(hold.id);
  if (stands === 'unseen') return false;
  return choice.kind === 'all' || choice.causes.includes(leadingCause(shown));
}

function toChosen(shown: Operation, hold: HeldOperation | undefined): ChosenHold {
  if (hold === undefined) return { shown, stands: 'gone', now: null };
  if (hold.state === 'approved' || hold.state === 'rejected') return { shown, stands: 'decided', now: null };
  const same = hold.evidence === shown.evidence;
  return { shown, stands: same ? 'waiting' : 'changed', now: hold.operation };
}
