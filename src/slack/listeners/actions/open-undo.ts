import { requirePermission } from '../../../use-cases/read-caller.ts';
import { buildUndoView } from '../support/build-undo-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** What undoing a run would do. Bringing somebody back against the directory is an approver's (D3). */
export async function openUndo(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  runId: string | null,
): Promise<void> {
  const { texts, caller } = scene;
  await showModal(deps, { ...modal, texts, title: texts.undo.title }, () => {
    requirePermission(caller, 'decide');
    return buildUndoView(deps, scene, runId);
  });
}
