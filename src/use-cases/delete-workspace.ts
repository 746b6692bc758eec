import type { Actor } from '../domain/receipt.ts';
import { followWorkspace, type WorkspacePorts } from './follow-workspace.ts';
import { previewWorkspace } from './preview-workspace.ts';
import type { EntitlementShift } from './refresh-entitlements.ts';
import { WorkspaceUnknown } from './workspace-faults.ts';
import { workspaceReceipt } from './workspace-receipt.ts';

/** Its members lose what only it gave them, with the cause `workspace_deleted` (E3). Throws WorkspaceUnknown. */
export async function deleteWorkspace(
  ports: WorkspacePorts,
  connectionId: string,
  workspaceId: string,
  by: Actor,
): Promise<EntitlementShift> {
  const at = ports.clock.now();
  const workspace = await ports.workspaces.get(connectionId, workspaceId);
  const members = await ports.workspaces.memberIds(connectionId, workspaceId);
  // Counted before: a comparison at the same moment may store the loss first.
  const effect = await previewWorkspace(ports, connectionId, workspaceId, { add: [], remove: members });
  if (workspace === null || !(await ports.workspaces.delete(connectionId, workspaceId, at)))
    throw new WorkspaceUnknown('no workspace has this id', { workspaceId });
  const facts = { members: members.length };
  await ports.receipts.append(connectionId, [
    workspaceReceipt(workspace, { event: 'workspace_deleted', at, by, facts }),
  ]);
  await followWorkspace(ports, connectionId, members);
  return { gains: effect.gains.length, loses: effect.loses.length };
}
