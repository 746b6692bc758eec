import { accountName } from '../../../domain/account.ts';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { refreshAccount } from '../../../use-cases/refresh-account.ts';
import { AccountUnknown } from '../../../use-cases/show-account.ts';
import { driftDecisionView } from '../../blocks/modals/drift-decision-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { showModal } from '../support/show-modal.ts';

/** An account that needs a look, read live, to be decided about. */
export async function openDrift(
  { ports, log }: ListenerDeps,
  { texts, caller, connection }: Scene,
  modal: ModalTarget,
  accountId: string,
): Promise<void> {
  await showModal({ ports, log }, { ...modal, texts, title: texts.driftInbox.title }, async () => {
    requirePermission(caller, 'ask');
    await refreshAccount(ports, connection.id, accountId);
    const account = await ports.accounts.get(connection.id, accountId);
    if (account === null) throw new AccountUnknown('no account has this id', { accountId });
    const profile = { ...account, name: accountName(account) };
    return driftDecisionView(texts, { account: profile, why: account.drift });
  });
}
