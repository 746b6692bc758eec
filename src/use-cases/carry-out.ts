import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import { type ComparePorts, comparePeople } from './compare.ts';
import { releaseOperations } from './release-operations.ts';

export type CarryOutPorts = ComparePorts & Pick<Ports, 'queue'>;

/** What a change of the desired state led to: a run that has started, or what holds it. */
export interface CarriedOut {
  readonly run: Run | null;
  readonly operations: readonly Operation[];
}

/**
 * D1: what people do changes the desired state, and the comparison that follows at once carries it out, for
 * the people that the change touched. With provisioning off it only looks.
 */
export async function carryOut(
  ports: CarryOutPorts,
  connection: Connection,
  personIds: readonly string[],
  by: Actor,
): Promise<CarriedOut> {
  if (personIds.length === 0) return { run: null, operations: [] };
  const plan = await comparePeople(ports, connection, personIds);
  if (!connection.provisioning.on) return { run: null, operations: plan.operations };
  const run = await releaseOperations(ports, connection.id, plan, by);
  if (run !== null) await ports.queue.applySoon(connection.id, run.id);
  return { run, operations: plan.operations };
}
