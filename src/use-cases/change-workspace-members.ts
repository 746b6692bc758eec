import type { Actor } from '../domain/receipt.ts';
import type { WorkspaceMember } from '../ports/workspaces.ts';
import { followWorkspace, type WorkspacePorts } from './follow-workspace.ts';
import { previewWorkspace } from './preview-workspace.ts';
import type { EntitlementShift } from './refresh-entitlements.ts';
import { actorName } from './reject-operations.ts';
import { WorkspaceUnknown } from './workspace-faults.ts';
import { workspaceReceipt } from './workspace-receipt.ts';

export interface MemberChange {
  readonly add: readonly WorkspaceMember[];
  readonly remove: readonly WorkspaceMember[];
}

export interface MembersChanged extends EntitlementShift {
  readonly added: number;
  readonly removed: number;
}

/** Whoever is in it already, or not in it, is left as they are. Throws WorkspaceUnknown. */
export async function changeWorkspaceMembers(
  ports: WorkspacePorts,
  connectionId: string,
  workspaceId: string,
  { add, remove }: MemberChange,
  by: Actor,
): Promise<MembersChanged> {
  const at = ports.clock.now();
  const { workspaces } = ports;
  const workspace = await workspaces.get(connectionId, workspaceId);
  if (workspace === null || workspace.deleted)
    throw new WorkspaceUnknown('no workspace has this id', { workspaceId });
  const idsOf = (members: readonly WorkspaceMember[]) => members.map(({ personId }) => personId);
  // Counted before: a comparison at the same moment may store the change first.
  const change = { add: idsOf(add), remove: idsOf(remove) };
  const { gains, loses } = await previewWorkspace(ports, connectionId, workspaceId, change);
  const removed = await workspaces.removeMembers(connectionId, workspaceId, idsOf(remove));
  const added = await workspaces.addMembers(connectionId, workspaceId, idsOf(add), actorName(by), at);
  const receiptsOf = (
    event: 'workspace_joined' | 'workspace_left',
    members: MemberChange['add'],
    ids: readonly string[],
  ) =>
    members
      .filter(({ personId }) => ids.includes(personId))
      .map((person) => workspaceReceipt(workspace, { event, at, by, person }));
  await ports.receipts.append(connectionId, [
    ...receiptsOf('workspace_left', remove, removed),
    ...receiptsOf('workspace_joined', add, added),
  ]);
  await followWorkspace(ports, connectionId, [...new Set([...removed, ...added])]);
  return { added: added.length, removed: removed.length, gains: gains.length, loses: loses.length };
}
