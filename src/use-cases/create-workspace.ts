import type { Workspace } from '../domain/directory.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { toWorkspaceName, WorkspaceNameTaken } from './workspace-faults.ts';
import { workspaceReceipt } from './workspace-receipt.ts';

/** Throws WorkspaceNameTaken, WorkspaceNameless. */
export async function createWorkspace(
  ports: Pick<Ports, 'clock' | 'receipts' | 'workspaces'>,
  connectionId: string,
  written: string,
  by: Actor,
): Promise<Workspace> {
  const at = ports.clock.now();
  const name = toWorkspaceName(written);
  const workspace = await ports.workspaces.create(connectionId, name, at);
  if (workspace === null) throw new WorkspaceNameTaken('another workspace is called so', { name });
  await ports.receipts.append(connectionId, [
    workspaceReceipt(workspace, { event: 'workspace_created', at, by }),
  ]);
  return workspace;
}
