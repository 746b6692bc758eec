import { requirePermission } from '../../../use-cases/read-caller.ts';
import { requireConflict } from '../../../use-cases/settle-conflict.ts';
import type { ActionValue } from '../../blocks/action-value.ts';
import { conflictView } from '../../blocks/modals/conflict-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

/** Whose people these are, for owners (D4). */
export function openConflict(
  deps: ListenerDeps,
  { texts, caller, connection }: Scene,
  modal: ModalTarget,
  value: ActionValue | null,
): Promise<void> {
  return showModal(deps, { ...modal, texts, title: texts.conflicts.title }, async () => {
    requirePermission(caller, 'configure');
    if (value?.to !== 'conflict') throw new ViewOutdated('a button carries no pair of sources');
    return conflictView(texts, await requireConflict(deps.ports, connection.id, value));
  });
}
