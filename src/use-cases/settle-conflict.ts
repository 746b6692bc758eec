import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import type { ConflictChoice, ConflictPair, SourceConflict } from '../ports/source-conflicts.ts';

/** No two sources of these names claim the same people, or somebody has decided already. */
export class ConflictUnknown extends AppError {
  readonly code = 'conflict_unknown';
}

/** `hand_over`: the people belong to the source that claims them too; `keep`: they stay where they are (D4). */
export interface ConflictDecision {
  readonly what: 'hand_over' | 'keep';
  readonly pair: ConflictPair;
  readonly choice: ConflictChoice;
}

type Needs = Pick<Ports, 'clock' | 'conflicts' | 'queue' | 'receipts'>;

/** Throws ConflictUnknown. */
export async function requireConflict(
  { conflicts }: Pick<Ports, 'conflicts'>,
  connectionId: string,
  { fromId, toId }: ConflictPair,
): Promise<SourceConflict> {
  const all = await conflicts.list(connectionId);
  const found = all.find((one) => one.fromId === fromId && one.toId === toId);
  if (found === undefined) throw new ConflictUnknown('nothing of that kind is undecided', { fromId, toId });
  return found;
}

/**
 * Settles whose these people are. What follows for their accounts is planned at once and guarded like a new source's
 * first comparison (G4). Answers how many it was about; throws ConflictUnknown.
 */
export async function settleConflict(
  ports: Needs,
  connection: Connection,
  { what, pair, choice }: ConflictDecision,
  by: Actor,
): Promise<number> {
  const conflict = await requireConflict(ports, connection.id, pair);
  const now = ports.clock.now();
  const settle = what === 'keep' ? ports.conflicts.keep : ports.conflicts.handOver;
  const people = await settle(connection.id, pair, choice, now);
  await ports.receipts.append(connection.id, [
    {
      event: 'source_conflict',
      at: now,
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { decision: what, from: conflict.fromName, to: conflict.toName, people },
    },
  ]);
  await ports.queue.planSoon(connection.id);
  return people;
}
