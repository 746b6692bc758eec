import type { Workspace } from '../domain/directory.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { toWorkspaceName, WorkspaceNameTaken, WorkspaceUnknown } from './workspace-faults.ts';
import { workspaceReceipt } from './workspace-receipt.ts';

/** Nobody's Slack depends on a name. Throws WorkspaceUnknown, WorkspaceNameTaken, WorkspaceNameless. */
export async function renameWorkspace(
  ports: Pick<Ports, 'clock' | 'receipts' | 'workspaces'>,
  connectionId: string,
  workspaceId: string,
  written: string,
  by: Actor,
): Promise<Workspace> {
  const at = ports.clock.now();
  const name = toWorkspaceName(written);
  const before = await ports.workspaces.get(connectionId, workspaceId);
  if (before === null || before.deleted)
    throw new WorkspaceUnknown('no workspace has this id', { workspaceId });
  if (before.name === name) return before;
  const renamed = await ports.workspaces.rename(connectionId, workspaceId, name, at);
  if (renamed === null) throw new WorkspaceNameTaken('another workspace is called so', { name });
  await ports.receipts.append(connectionId, [
    workspaceReceipt(renamed, { event: 'workspace_renamed', at, by, facts: { before: before.name } }),
  ]);
  return renamed;
}
