import type { Connection } from '../domain/connection.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { actorName } from './reject-operations.ts';

type Needs = Pick<Ports, 'clock' | 'connections' | 'queue' | 'receipts'>;

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The switch: off means look, don't touch. Switching changes nobody's account; after more than a day off,
 * everything is held again until somebody decides (G4).
 */
export async function setProvisioning(
  ports: Needs,
  connection: Connection,
  on: boolean,
  by: Actor,
): Promise<void> {
  const now = ports.clock.now();
  if (connection.provisioning.on === on) return;
  const offFor = now.getTime() - connection.provisioning.since.getTime();
  // The review goes first: a crash between the two must not leave everything free to run (G4).
  if (on && offFor > A_DAY_MS) await ports.connections.setReviewed(connection.id, null);
  await ports.connections.setProvisioning(connection.id, on, actorName(by), now);
  await ports.receipts.append(connection.id, [
    {
      event: 'provisioning',
      at: now,
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { on },
    },
  ]);
  if (on) await ports.queue.compareSoon(connection.id, 'provisioning was switched on');
}
