import type { Ports } from '../ports/ports.ts';
import { announceHolds } from './announce-holds.ts';

const A_DAY_MS = 24 * 60 * 60 * 1_000;

/** A5: requests that nobody answered in time end, and are asked about no more; what they hold stays in Approvals. */
export async function expireRequests(
  ports: Pick<Ports, 'clock' | 'connections' | 'holds' | 'notifier'>,
  connectionId: string,
): Promise<void> {
  const { approvalDays } = await ports.connections.readPolicy(connectionId);
  const askedBefore = new Date(ports.clock.now().getTime() - approvalDays * A_DAY_MS);
  if ((await ports.holds.expire(connectionId, askedBefore)) > 0) await announceHolds(ports, connectionId);
}
