import { requirePermission } from '../../../use-cases/read-caller.ts';
import type { RowVerb } from '../../blocks/row-option.ts';
import { buildChangeView } from '../support/build-change-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';
import { openUnassign } from './open-assign.ts';
import { openWorkspace } from './open-workspace.ts';

/** What was chosen in the ⋯ of an assignment; the workspace is the one that it is for. */
export async function openAssignmentRow(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  verb: RowVerb,
  id: string,
): Promise<void> {
  const { texts, caller } = scene;
  if (verb === 'end') return openUnassign(deps, scene, modal, id);
  if (verb === 'workspace') return openWorkspace(deps, scene, modal, { id });
  await showModal(deps, { ...modal, texts, title: texts.assignments.changeTitle }, () => {
    requirePermission(caller, 'ask');
    return buildChangeView(deps, scene, id, null);
  });
}
