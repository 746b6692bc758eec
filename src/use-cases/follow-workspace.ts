import type { Ports } from '../ports/ports.ts';
import { refreshEntitlements } from './refresh-entitlements.ts';

export type WorkspacePorts = Pick<
  Ports,
  | 'assignments'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'entitlements'
  | 'queue'
  | 'receipts'
  | 'touched'
  | 'workspaces'
>;

/** What went away is stored now, with its cause (P4), and the people whom it touches are planned for at once (D1). */
export async function followWorkspace(
  ports: WorkspacePorts,
  connectionId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await refreshEntitlements(ports, connectionId, personIds);
  await ports.touched.lookAgain(connectionId, personIds, ports.clock.now());
  await ports.queue.planSoon(connectionId);
}
