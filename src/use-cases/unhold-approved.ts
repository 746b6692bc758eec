import type { Connection } from '../domain/connection.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';
import { guardOperations } from './guard-operations.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

type Needs = Pick<
  Ports,
  | 'accounts'
  | 'assignments'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'directory'
  | 'holds'
  | 'renames'
  | 'roleGrants'
  | 'runs'
>;

/**
 * The operations with the holds of the approved ones taken away, guarded once more: what no approval releases
 * (G1, M1, M2, G6) is held again, and so is all that nobody approved (H1).
 */
export async function unholdApproved(
  ports: Needs,
  connection: Connection,
  operations: readonly Operation[],
  approved: ReadonlySet<string>,
): Promise<readonly Operation[]> {
  const current = (await ports.connections.get(connection.id)) ?? connection;
  const inputs = await readDecideInputs(ports, current);
  const unheld = operations.map((operation) =>
    approved.has(operationKey(operation)) ? { ...operation, hold: null } : operation,
  );
  return guardOperations(ports, inputs, unheld);
}
