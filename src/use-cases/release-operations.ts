import type { StoredHold } from '../domain/hold.ts';
import type { Operation } from '../domain/operation.ts';
import { operationKey } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'clock' | 'holds' | 'runs'>;

/**
 * Starts the run of what a plan releases: durable before anything is sent (X1). Null where nothing is free to
 * run: an empty run would be a receipt of nothing.
 */
export async function releaseOperations(
  ports: Needs,
  connectionId: string,
  plan: Pick<Plan, 'id' | 'hash' | 'operations'>,
  by: Actor,
): Promise<Run | null> {
  const free = plan.operations.filter((operation) => operation.hold === null);
  if (free.length === 0) return null;
  const standing = await ports.holds.standing(connectionId);
  const released = free.map((operation) => ({ operation, decided: isDecided(operation, standing) }));
  return ports.runs.start(
    connectionId,
    { planId: plan.id, planHash: plan.hash, by },
    released,
    ports.clock.now(),
  );
}

/** Approved with this very evidence, or asked for by name: G3 and G8 do not count it (G3). */
function isDecided(operation: Operation, standing: ReadonlyMap<string, StoredHold>): boolean {
  const hold = standing.get(operationKey(operation));
  return operation.byName || (hold?.state === 'approved' && hold.evidence === operation.evidence);
}
