import type { RowVerb } from '../../blocks/row-option.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { openUnassign } from './open-assign.ts';

/** What was chosen in the ⋯ of an assignment; the workspace is the one that it is for. */
export async function openAssignmentRow(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  verb: RowVerb,
  id: string,
): Promise<void> {
  if (verb === 'end') return openUnassign(deps, scene, modal, id);
}
