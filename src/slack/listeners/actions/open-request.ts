import { requirePermission } from '../../../use-cases/read-caller.ts';
import type { ActionValue } from '../../blocks/action-value.ts';
import { inviteView } from '../../blocks/modals/invite-view.ts';
import { requestView } from '../../blocks/modals/request-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import type { Scene } from '../support/read-scene.ts';
import { requireWaiting } from '../support/require-waiting.ts';
import { showModal } from '../support/show-modal.ts';

/** The modal to ask for Slack for somebody; everybody may. */
export function openRequest(
  deps: ListenerDeps,
  { texts }: Scene,
  modal: ModalTarget,
  wish: { readonly email: string; readonly why: string },
): Promise<void> {
  const title = texts.invite.access.title;
  return showModal(deps, { ...modal, texts, title }, () => Promise.resolve(requestView(texts, wish)));
}

/** The invite modal, filled in with what was asked for. */
export function openReview(
  deps: ListenerDeps,
  { texts, caller, connection }: Scene,
  modal: ModalTarget,
  value: ActionValue | null,
): Promise<void> {
  return showModal(deps, { ...modal, texts, title: texts.invite.title }, async () => {
    requirePermission(caller, 'ask');
    requireProvisioning(connection);
    const { email, why, asker } = await requireWaiting(deps, connection.id, value);
    return inviteView(texts, {
      emails: email,
      seat: 'member',
      from: null,
      until: null,
      note: texts.invite.access.note(asker.name, why),
      guestSeats: connection.enterprise,
      checked: null,
    });
  });
}
