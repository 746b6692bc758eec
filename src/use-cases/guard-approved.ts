import type { Connection } from '../domain/connection.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';
import { guardOperations } from './guard-operations.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

type Needs = Parameters<typeof guardOperations>[0] & Pick<Ports, 'assignments' | 'connections' | 'dayIn'>;

/**
 * Lets the guard look again after somebody said yes: the approved ones are free unless something firmer holds
 * them now, and the connection counts as reviewed (G4).
 */
export async function guardApproved(
  ports: Needs,
  connection: Connection,
  operations: readonly Operation[],
  approved: readonly Operation[],
): Promise<readonly Operation[]> {
  const keys = new Set(approved.map(operationKey));
  const current = await ports.connections.get(connection.id);
  const inputs = await readDecideInputs(ports, current ?? connection);
  const unheld = operations.map((operation) =>
    keys.has(operationKey(operation)) ? { ...operation, hold: null } : operation,
  );
  return guardOperations(ports, inputs, unheld);
}
