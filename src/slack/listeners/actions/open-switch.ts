import type { ModalView } from '@slack/types';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { buildActivateView, buildDeactivateView } from '../support/build-switch-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** Asks before an account is given back to somebody. */
export function openActivate(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  accountId: string,
): Promise<void> {
  return open(deps, scene, { ...modal, title: scene.texts.activate.title }, () =>
    buildActivateView(deps, scene, accountId),
  );
}

/** Asks before an account is taken from somebody. */
export function openDeactivate(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  accountId: string,
): Promise<void> {
  return open(deps, scene, { ...modal, title: scene.texts.deactivate.title }, () =>
    buildDeactivateView(deps, scene, accountId),
  );
}

async function open(
  deps: ListenerDeps,
  { connection, caller, texts }: Scene,
  modal: ModalTarget & { readonly title: string },
  build: () => Promise<ModalView>,
): Promise<void> {
  await showModal(deps, { ...modal, texts }, () => {
    requirePermission(caller, 'ask');
    requireProvisioning(connection);
    return build();
  });
}
