import { type Operation, operationKey } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';

/** Those of the operations whose hold waits for a decision, on the evidence that was shown (A1). */
export async function stillWaiting(
  { holds }: Pick<Ports, 'holds'>,
  connectionId: string,
  operations: readonly Operation[],
): Promise<readonly Operation[]> {
  const waiting = await holds.list(connectionId, ['open', 'expired']);
  const evidence = new Map(waiting.map((hold) => [hold.key, hold.evidence]));
  return operations.filter((operation) => evidence.get(operationKey(operation)) === operation.evidence);
}
