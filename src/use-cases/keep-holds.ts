import { operationKey } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { HeldOperation } from '../ports/plans.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'holds' | 'notifier'>;

/**
 * H1: a plan finds its holds again and keeps them in the same hold; what is no longer planned closes its hold.
 * A plan of `personIds` closes nobody else's.
 */
export async function keepHolds(
  ports: Needs,
  connectionId: string,
  plan: Plan,
  personIds?: readonly string[],
): Promise<void> {
  const planned = new Set(plan.operations.map(operationKey));
  const standing = await ports.holds.list(connectionId, ['open', 'approved', 'expired']);
  const over = standing
    .filter((hold) => !planned.has(hold.key) && concerns(hold, personIds))
    .map(({ key }) => key);
  if (over.length > 0) await ports.holds.setState(connectionId, over, 'closed', null, plan.at);
  const held = plan.operations.flatMap((operation) =>
    operation.hold === null ? [] : [{ operation, rule: operation.hold.rule, key: operationKey(operation) }],
  );
  if (held.length > 0) await ports.holds.put(connectionId, plan.id, held, plan.at);
  if (held.length > 0 || over.length > 0) {
    await ports.notifier.holdsChanged(connectionId, await ports.holds.list(connectionId, ['open']));
  }
}

function concerns(hold: HeldOperation, personIds: readonly string[] | undefined): boolean {
  if (personIds === undefined) return true;
  return hold.operation.personId !== null && personIds.includes(hold.operation.personId);
}
