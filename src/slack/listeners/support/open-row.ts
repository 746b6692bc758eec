import { explainPerson } from '../../../use-cases/explain-person.ts';
import { requirePermission } from '../../../use-cases/read-caller.ts';
import { AccountUnknown } from '../../../use-cases/show-account.ts';
import { PersonUnknown } from '../../../use-cases/show-person.ts';
import { whyView } from '../../blocks/modals/why-view.ts';
import type { RowVerb } from '../../blocks/row-option.ts';
import { openInvite } from '../actions/open-invite.ts';
import { openActivate, openDeactivate } from '../actions/open-switch.ts';
import { toWhyModel } from '../commands/read-commands.ts';
import { buildAccountView } from './build-account-view.ts';
import { buildPersonView } from './build-person-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { ModalTarget } from './modal-target.ts';
import type { Scene } from './read-scene.ts';
import { showModal } from './show-modal.ts';

/** What was chosen in the ⋯ of an account. */
export async function openAccountRow(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  verb: RowVerb,
  accountId: string,
): Promise<void> {
  requirePermission(scene.caller, verb === 'show' || verb === 'why' ? 'see' : 'ask');
  if (verb === 'activate') return openActivate(deps, scene, modal, accountId);
  if (verb === 'deactivate') return openDeactivate(deps, scene, modal, accountId);
  if (verb === 'show') {
    const request = { ...modal, texts: scene.texts, title: scene.texts.account.title };
    return showModal(deps, request, () => buildAccountView(deps, scene, accountId));
  }
  const account = await deps.ports.accounts.get(scene.connection.id, accountId);
  if (account === null) throw new AccountUnknown('no account has this id', { accountId });
  return openWhy(deps, scene, modal, account.email);
}

/** What was chosen in the ⋯ of a person: about their account where they have one. */
export async function openPersonRow(
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  verb: RowVerb,
  personId: string,
): Promise<void> {
  requirePermission(scene.caller, verb === 'show' || verb === 'why' ? 'see' : 'ask');
  const person = await deps.ports.people.get(scene.connection.id, personId);
  if (person === null) throw new PersonUnknown('no person has this id', { personId });
  if (verb === 'why') return openWhy(deps, scene, modal, person.email);
  if (verb === 'invite') return openInvite(deps, scene, modal, person.email);
  if (person.account !== null) return openAccountRow(deps, scene, modal, verb, person.account.id);
  const request = { ...modal, texts: scene.texts, title: scene.texts.people.title };
  return showModal(deps, request, () => buildPersonView(deps, scene, personId));
}

export function openWhy(deps: ListenerDeps, scene: Scene, modal: ModalTarget, email: string): Promise<void> {
  requirePermission(scene.caller, 'see');
  return showModal(deps, { ...modal, texts: scene.texts, title: scene.texts.account.whyTitle }, async () =>
    whyView(scene.texts, toWhyModel(await explainPerson(deps.ports, scene.connection, email))),
  );
}
