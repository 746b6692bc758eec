import { isCause } from '../../../domain/cause.ts';
import { ACTIONS } from '../../action-ids.ts';
import type { ActionValue } from '../../blocks/action-value.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { ModalTarget } from '../support/modal-target.ts';
import type { Scene } from '../support/read-scene.ts';
import { ViewOutdated } from '../support/view-outdated.ts';
import { openApproval } from './open-approval.ts';
import { openAssign } from './open-assign.ts';
import { openConflict } from './open-conflict.ts';
import { openDrift } from './open-drift.ts';
import { openImport } from './open-import.ts';
import { openInvite } from './open-invite.ts';
import { openPull } from './open-pull.ts';
import { openRequest, openReview } from './open-request.ts';
import { openRoles, openRules, openSource } from './open-settings.ts';
import { openActivate, openDeactivate } from './open-switch.ts';
import { openUndo } from './open-undo.ts';
import { openWorkspace, openWorkspaceDelete, openWorkspaces } from './open-workspace.ts';

type Opener = (
  deps: ListenerDeps,
  scene: Scene,
  modal: ModalTarget,
  value: ActionValue | null,
) => Promise<void>;

/** Buttons that open the modal of a decision, with what they carry. */
export const OPENERS = {
  [ACTIONS.openInvite]: (deps, scene, modal) => openInvite(deps, scene, modal, ''),
  [ACTIONS.openAssign]: (deps, scene, modal) => openAssign(deps, scene, modal),
  [ACTIONS.openImport]: (deps, scene, modal) => openImport(deps, scene, modal),
  [ACTIONS.openActivate]: (deps, scene, modal, value) => openActivate(deps, scene, modal, accountIn(value)),
  [ACTIONS.openDeactivate]: (deps, scene, modal, value) =>
    openDeactivate(deps, scene, modal, accountIn(value)),
  [ACTIONS.openApproval]: (deps, scene, modal, value) => openApproval(deps, scene, modal, causeIn(value)),
  [ACTIONS.openUndo]: (deps, scene, modal, value) =>
    openUndo(deps, scene, modal, value?.to === 'run' ? value.id : null),
  [ACTIONS.openDrift]: (deps, scene, modal, value) => openDrift(deps, scene, modal, accountIn(value)),
  [ACTIONS.openSource]: (deps, scene, modal) => openSource(deps, scene, modal),
  [ACTIONS.openRequest]: (deps, scene, modal) => openRequest(deps, scene, modal, { email: '', why: '' }),
  [ACTIONS.reviewRequest]: (deps, scene, modal, value) => openReview(deps, scene, modal, value),
  [ACTIONS.openPull]: (deps, scene, modal, value) => openPull(deps, scene, modal, value),
  [ACTIONS.openRoles]: (deps, scene, modal) => openRoles(deps, scene, modal),
  [ACTIONS.openRules]: (deps, scene, modal) => openRules(deps, scene, modal),
  [ACTIONS.openConflict]: (deps, scene, modal, value) => openConflict(deps, scene, modal, value),
  [ACTIONS.openWorkspaces]: (deps, scene, modal) => openWorkspaces(deps, scene, modal),
  [ACTIONS.newWorkspace]: (deps, scene, modal) => openWorkspace(deps, scene, modal, { name: '' }),
  [ACTIONS.editWorkspace]: (deps, scene, modal, value) =>
    openWorkspace(deps, scene, modal, { id: workspaceIn(value) }),
  [ACTIONS.deleteWorkspace]: (deps, scene, modal, value) =>
    openWorkspaceDelete(deps, scene, modal, workspaceIn(value)),
} satisfies Readonly<Record<string, Opener>>;

export type OpenerName = keyof typeof OPENERS;

function accountIn(value: ActionValue | null): string {
  if (value?.to === 'account') return value.id;
  throw new ViewOutdated('a button carries no account');
}

function workspaceIn(value: ActionValue | null): string {
  if (value?.to === 'workspace') return value.id;
  throw new ViewOutdated('a button carries no workspace');
}

/** A cause that this Rollcall does not know any more shows everything that waits. */
function causeIn(value: ActionValue | null) {
  return value?.to === 'approval' && value.cause !== null && isCause(value.cause) ? value.cause : null;
}
