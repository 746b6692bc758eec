import type { ModalView } from '@slack/types';
import { accountName } from '../../../domain/account.ts';
import type { IndexedAccount } from '../../../ports/account-index.ts';
import { checkTarget } from '../../../use-cases/check-target.ts';
import { previewSwitch, type SwitchPreview } from '../../../use-cases/preview-switch.ts';
import { AccountUnknown } from '../../../use-cases/show-account.ts';
import { type ActivateWay, activateView } from '../../blocks/modals/activate-view.ts';
import { deactivateView } from '../../blocks/modals/deactivate-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';
import { requireStatus } from './require-status.ts';

/** The question before an activation. Throws TargetRefused, with `already_active` too, and AccountUnknown. */
export async function buildActivateView(
  deps: ListenerDeps,
  scene: Scene,
  accountId: string,
): Promise<ModalView> {
  const account = await readTarget(deps, scene, accountId, 'activate');
  const preview = await previewSwitch(deps.ports, scene.connection, account, 'active');
  const { personStatus, hold } = preview;
  return activateView(scene.texts, {
    account: toModel(account),
    ways: waysOf(preview),
    againstDirectory: personStatus === null || personStatus === 'active' ? null : personStatus,
    hold,
  });
}

/** The question before a deactivation. Throws TargetRefused, with `already_inactive` too, and AccountUnknown. */
export async function buildDeactivateView(
  deps: ListenerDeps,
  scene: Scene,
  accountId: string,
): Promise<ModalView> {
  const account = await readTarget(deps, scene, accountId, 'deactivate');
  const preview = await previewSwitch(deps.ports, scene.connection, account, 'inactive');
  return deactivateView(scene.texts, {
    account: toModel(account),
    how: preview.personStatus === null ? 'drift' : 'exclusion',
    reachedBy: preview.reachedBy,
    hold: preview.hold,
  });
}

async function readTarget(
  { ports }: ListenerDeps,
  { connection, caller }: Scene,
  accountId: string,
  change: 'activate' | 'deactivate',
): Promise<IndexedAccount> {
  const account = await ports.accounts.get(connection.id, accountId);
  if (account === null) throw new AccountUnknown('no account has this id', { accountId });
  await checkTarget(ports, connection, account, caller, change);
  requireStatus(account, change);
  return account;
}

function toModel(account: IndexedAccount) {
  return { id: account.id, name: accountName(account), email: account.email };
}

/** In the order in which they happen (D2). */
function waysOf({ personStatus, excludedByName, entitled }: SwitchPreview): readonly ActivateWay[] {
  const ways: ActivateWay[] = [];
  if (personStatus === null) ways.push('adds_person');
  if (excludedByName) ways.push('ends_exclusion');
  if (!entitled) ways.push('adds_assignment');
  return ways.length === 0 ? ['already_entitled'] : ways;
}
