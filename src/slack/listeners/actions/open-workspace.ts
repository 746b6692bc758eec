import { previewWorkspace } from '../../../use-cases/preview-workspace.ts';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { WorkspaceUnknown } from '../../../use-cases/workspace-faults.ts';
import { workspaceDeleteView } from '../../blocks/modals/workspace-delete-view.ts';
import { workspaceView } from '../../blocks/modals/workspace-view.ts';
import { MOST_WORKSPACES, workspacesView } from '../../blocks/modals/workspaces-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** Members that the editor names; the others are counted. */
export const MOST_MEMBERS = 30;
const COUNTED_WORKSPACES = 500;

/** Every workspace, with the way to each one's editor. */
export async function openWorkspaces(deps: ListenerDeps, scene: Scene, modal: ModalTarget): Promise<void> {
  const { texts, caller, connection } = scene;
  await showModal(deps, { ...modal, texts, title: texts.workspaces.listTitle }, async () => {
    requirePermission(caller, 'ask');
    const { directory } = deps.ports;
    const most = MOST_WORKSPACES + COUNTED_WORKSPACES;
    return workspacesView(texts, { workspaces: await directory.listWorkspaces(connection.id, '', most) });
  });
}

/** The editor. @param which an id, or the name of one that is still to be made. */
export async function openWorkspace(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  which: { readonly id: string } | { readonly name: string },
): Promise<void> {
  const { texts, caller, connection } = scene;
  const { workspaces } = deps.ports;
  const empty = { add: '', remove: '', checked: null };
  await showModal(deps, { ...modal, texts, title: texts.workspaces.title }, async () => {
    requirePermission(caller, 'ask');
    if ('name' in which)
      return workspaceView(texts, { id: null, name: which.name, members: [], total: 0, ...empty });
    const { id, name } = await readWorkspace(deps, connection.id, which.id);
    const members = await workspaces.members(connection.id, id, MOST_MEMBERS);
    const total = (await workspaces.memberIds(connection.id, id)).length;
    return workspaceView(texts, { id, name, members, total, ...empty });
  });
}

/** Shows who loses Slack with it, before it goes. */
export async function openWorkspaceDelete(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  workspaceId: string,
): Promise<void> {
  const { texts, caller, connection } = scene;
  await showModal(deps, { ...modal, texts, title: texts.workspaces.deleteTitle }, async () => {
    requirePermission(caller, 'ask');
    const { id, name } = await readWorkspace(deps, connection.id, workspaceId);
    const remove = await deps.ports.workspaces.memberIds(connection.id, id);
    const effect = await previewWorkspace(deps.ports, connection.id, id, { add: [], remove });
    return workspaceDeleteView(texts, { id, name, ...effect });
  });
}

async function readWorkspace({ ports }: ListenerDeps, connectionId: string, workspaceId: string) {
  const found = await ports.workspaces.get(connectionId, workspaceId);
  if (found === null || found.deleted)
    throw new WorkspaceUnknown('no workspace has this id', { workspaceId });
  return found;
}
