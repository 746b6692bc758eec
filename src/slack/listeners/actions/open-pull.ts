import { requirePermission } from '../../../use-cases/read-caller.ts';
import type { ActionValue } from '../../blocks/action-value.ts';
import { pullPreviewView } from '../../blocks/modals/pull-preview-view.ts';
import { buildPullPreview, requirePulled } from '../support/build-pull-preview.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

/** Reads a directory at once and shows what it would change, for owners. */
export function openPull(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  value: ActionValue | null,
): Promise<void> {
  const { texts, caller } = scene;
  return showModal(deps, { ...modal, texts, title: texts.pulling.title }, async () => {
    requirePermission(caller, 'configure');
    if (value?.to !== 'source') throw new ViewOutdated('a button carries no source');
    const pulled = await requirePulled(deps, scene, value.id);
    return pullPreviewView(texts, await buildPullPreview(deps, scene, value.id, pulled));
  });
}
