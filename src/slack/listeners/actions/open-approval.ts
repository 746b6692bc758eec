import type { Cause } from '../../../domain/cause.ts';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { FIRST_CHOICES } from '../../blocks/modals/approval-model.ts';
import { buildApprovalView } from '../support/build-approval-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** What is held, to be decided on. @param cause only operations of this leading cause; null: all. */
export async function openApproval(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  cause: Cause | null,
): Promise<void> {
  const { texts, caller } = scene;
  await showModal(deps, { ...modal, texts, title: texts.approval.title }, () => {
    requirePermission(caller, 'see');
    return buildApprovalView(deps, scene, cause, FIRST_CHOICES);
  });
}
