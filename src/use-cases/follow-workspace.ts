import type { Ports } from '../ports/ports.ts';
import { type EntitlementShift, refreshEntitlements } from './refresh-entitlements.ts';

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
): Promise<EntitlementShift> {
  if (personIds.length === 0) return { gains: 0, loses: 0 };
  const shift = await refreshEntitlements(ports, connectionId, personIds);
  await ports.touched.lookAgain(connectionId, personIds, ports.clock.now());
  await ports.queue.planSoon(connectionId);
  return shift;
}
