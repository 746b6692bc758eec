import type { Connection } from '../domain/connection.ts';
import { isApprovable } from '../domain/hold.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'clock' | 'connections' | 'directory' | 'receipts'>;

/**
 * Somebody approves all of a plan in which nothing waits for a yes: they have looked, and that is the review of
 * G4. Without it the first leaver, months later, would be held as if nobody had ever looked.
 */
export async function reviewEmptyPlan(
  ports: Needs,
  connection: Connection,
  shown: Plan,
  by: Actor,
): Promise<void> {
  const waits = shown.operations.some(({ hold }) => hold !== null && isApprovable(hold.rule));
  if (waits || (await isReviewed(ports, connection.id))) return;
  const at = ports.clock.now();
  const subject = { email: null, name: null, accountId: null };
  const facts = { operations: 0, rule: 'G4' };
  // On record before it counts (R1).
  await ports.receipts.append(connection.id, [
    { event: 'approved', at, actor: by, subject, planHash: shown.hash, runId: null, facts },
  ]);
  await ports.connections.setReviewed(connection.id, at);
  await ports.directory.setSourcesReviewed(connection.id, at);
}

async function isReviewed(ports: Needs, connectionId: string): Promise<boolean> {
  const [connection, sources] = await Promise.all([
    ports.connections.get(connectionId),
    ports.directory.sources(connectionId),
  ]);
  const looked = connection !== null && connection.reviewedAt !== null;
  return looked && sources.every(({ reviewedAt }) => reviewedAt !== null);
}
