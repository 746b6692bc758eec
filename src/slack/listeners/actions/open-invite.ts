import { requirePermission } from '../../../use-cases/read-caller.ts';
import { inviteView } from '../../blocks/modals/invite-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** The invite modal. @param emails as they were typed after the command, or empty. */
export async function openInvite(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  emails: string,
): Promise<void> {
  const { texts, connection, caller } = scene;
  await showModal(deps, { ...modal, texts, title: texts.invite.title }, async () => {
    requirePermission(caller, 'ask');
    requireProvisioning(connection);
    return inviteView(texts, {
      emails,
      seat: 'member',
      from: null,
      until: null,
      note: null,
      guestSeats: connection.enterprise,
      checked: null,
    });
  });
}
