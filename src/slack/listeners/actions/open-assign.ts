import { requirePermission } from '../../../use-cases/read-caller.ts';
import { buildAssignView, FIRST_ASSIGN_CHOICES } from '../support/build-assign-view.ts';
import { buildUnassignView } from '../support/build-unassign-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** The modal that gives Slack to the organisation, a unit, a group, a workspace or a person. */
export async function openAssign(deps: ListenerDeps, scene: Scene, modal: ModalTarget): Promise<void> {
  const { texts, caller } = scene;
  await showModal(deps, { ...modal, texts, title: texts.assign.title }, () => {
    requirePermission(caller, 'ask');
    return buildAssignView(deps, scene, FIRST_ASSIGN_CHOICES);
  });
}

/** The modal that withdraws one assignment or exclusion. @param chosenId the one that is chosen at first. */
export async function openUnassign(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  chosenId: string | null = null,
): Promise<void> {
  const { texts, caller } = scene;
  await showModal(deps, { ...modal, texts, title: texts.assign.unassignTitle }, () => {
    requirePermission(caller, 'ask');
    return buildUnassignView(deps, scene, chosenId);
  });
}
