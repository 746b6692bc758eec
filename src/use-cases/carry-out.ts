import type { Connection } from '../domain/connection.ts';
import type { Operation, OperationKind } from '../domain/operation.ts';
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

/** Whom somebody named, and which operations on them count as asked for by name. */
export interface Named {
  readonly personIds: readonly string[];
  readonly kinds: readonly OperationKind[];
}

/**
 * D1: what people do changes the desired state, and the comparison that follows at once carries it out, for
 * the people that the change touched. With provisioning off it only looks.
 */
export async function carryOut(
  ports: CarryOutPorts,
  connection: Connection,
  { personIds, kinds }: Named,
  by: Actor,
): Promise<CarriedOut> {
  if (personIds.length === 0) return { run: null, operations: [] };
  const people = new Set(personIds);
  const isTheirs = ({ personId }: Operation) => personId !== null && people.has(personId);
  const plan = await comparePeople(
    ports,
    connection,
    personIds,
    (operation) => isTheirs(operation) && kinds.includes(operation.kind),
  );
  const operations = plan.operations.filter(isTheirs);
  if (!connection.provisioning.on) return { run: null, operations };
  const run = await releaseOperations(ports, connection.id, { ...plan, operations }, by);
  if (run !== null) await ports.queue.applySoon(connection.id, run.id);
  return { run, operations };
}
