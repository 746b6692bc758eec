import { reconcileHolds } from '../domain/hold-lifecycle.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { HeldOperation } from '../ports/plans.ts';
import type { Ports } from '../ports/ports.ts';
import { announceHolds } from './announce-holds.ts';

type Needs = Pick<Ports, 'holds' | 'notifier'>;

/** Whom a plan is about: people, and accounts that no person explains. */
export interface Touched {
  readonly personIds: readonly string[];
  readonly accountIds?: readonly string[];
}

/**
 * H1: a plan finds its holds again and keeps them in the same hold; what is no longer planned or held closes
 * its hold, and a "no" that is over is asked for anew. A plan of what one change touched closes nobody else's.
 */
export async function keepHolds(
  ports: Needs,
  connectionId: string,
  plan: Plan,
  touched?: Touched,
): Promise<void> {
  const standing = await ports.holds.list(connectionId, ['open', 'approved', 'rejected', 'expired']);
  const own = touched === undefined ? standing : standing.filter(createConcerns(touched));
  const { open, keep, reask, close } = reconcileHolds(own, plan.operations);
  if (close.length > 0) {
    const keys = close.map(({ key }) => key);
    await ports.holds.setState(connectionId, keys, 'closed', null, plan.at);
  }
  const held = [...open, ...[...keep, ...reask].map(({ operation }) => operation)].flatMap(toHeld);
  if (held.length > 0) await ports.holds.put(connectionId, plan.id, held, plan.at);
  const over = reask.filter(({ stored }) => stored.state === 'rejected').map(({ stored }) => stored.key);
  if (over.length > 0) await ports.holds.setState(connectionId, over, 'open', null, plan.at);
  if (held.length > 0 || close.length > 0) await announceHolds(ports, connectionId);
}

function toHeld(operation: Operation) {
  const { hold } = operation;
  return hold === null ? [] : [{ operation, rule: hold.rule, key: operationKey(operation) }];
}

function createConcerns(touched: Touched): (hold: HeldOperation) => boolean {
  const people = new Set(touched.personIds);
  const accounts = new Set(touched.accountIds);
  return ({ operation: { personId, accountId } }) => {
    if (personId !== null) return people.has(personId);
    return accountId !== null && accounts.has(accountId);
  };
}
