import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { requirePermission } from '../../use-cases/read-caller.ts';
import { ACTIONS, CALLBACKS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { chooseApproval } from './actions/choose-approval.ts';
import { OPENERS, type OpenerName } from './actions/openers.ts';
import { rebuildModal } from './actions/rebuild-modal.ts';
import { registerSuggestions } from './register-suggestions.ts';
import { createAnswerer, type SubmissionHandler } from './support/answer-submission.ts';
import { buildAssignView } from './support/build-assign-view.ts';
import { buildChangeView } from './support/build-change-view.ts';
import { buildUnassignView } from './support/build-unassign-view.ts';
import { buildUndoView } from './support/build-undo-view.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { modalTargetOf } from './support/modal-target.ts';
import { readScene } from './support/read-scene.ts';
import type { Submission } from './support/submission.ts';
import { readAssignForm } from './views/read-assign-form.ts';
import { APPROVAL } from './views/submit-approval.ts';
import { ASSIGN } from './views/submit-assign.ts';
import { CHANGE_ASSIGNMENT, readChangeForm } from './views/submit-change-assignment.ts';
import { CONFLICT, CONFLICT_CONFIRMED } from './views/submit-conflict.ts';
import { DRIFT } from './views/submit-drift.ts';
import { IMPORT } from './views/submit-import.ts';
import { IMPORT_CONFIRMED } from './views/submit-import-preview.ts';
import { INVITE } from './views/submit-invite.ts';
import { PULL_CONFIRMED } from './views/submit-pull.ts';
import { REQUEST } from './views/submit-request.ts';
import { ROLES } from './views/submit-roles.ts';
import { RULES } from './views/submit-rules.ts';
import { SOURCE_REVOKED, SOURCE_TOKEN } from './views/submit-source.ts';
import { ACTIVATE, DEACTIVATE } from './views/submit-switch.ts';
import { readChosenAssignment, UNASSIGN } from './views/submit-unassign.ts';
import { UNDO } from './views/submit-undo.ts';
import { SOURCE_UNITS } from './views/submit-units.ts';
import { WORKSPACE } from './views/submit-workspace.ts';
import { WORKSPACE_DELETED } from './views/submit-workspace-delete.ts';

const APPROVAL_CHOICES = [
  ACTIONS.approvalScope,
  ACTIONS.approvalDecision,
  ACTIONS.approvalLasts,
  ACTIONS.approvalPage,
] as const;

const ASSIGN_CHOICES = [
  ACTIONS.assignApp,
  ACTIONS.assignKind,
  ACTIONS.assignSubject,
  ACTIONS.assignSeat,
  ACTIONS.assignExclude,
  ACTIONS.assignFrom,
  ACTIONS.assignUntil,
] as const;

/** Everything that asks for a change or decides on one: what opens its modal, rebuilds it, and carries it out. */
export function registerDecisions(app: App, deps: ListenerDeps): void {
  for (const name of Object.keys(OPENERS) as OpenerName[]) registerOpener(app, deps, name);
  rebuildModal(app, deps, APPROVAL_CHOICES, chooseApproval);
  rebuildModal(app, deps, ASSIGN_CHOICES, (_deps, scene, { view }) =>
    buildAssignView(deps, scene, readAssignForm(view)),
  );
  rebuildModal(app, deps, [ACTIONS.unassignChosen], (_deps, scene, { view }) =>
    buildUnassignView(deps, scene, readChosenAssignment(view)),
  );
  rebuildModal(
    app,
    deps,
    [ACTIONS.changeSeat, ACTIONS.changeFrom, ACTIONS.changeUntil],
    (_deps, scene, { view }) => {
      const { assignmentId, terms } = readChangeForm(view);
      return buildChangeView(deps, scene, assignmentId, terms);
    },
  );
  rebuildModal(app, deps, [ACTIONS.undoRun], (_deps, scene, { action }) => {
    requirePermission(scene.caller, 'decide');
    return buildUndoView(deps, scene, action.type === 'static_select' ? action.selected_option.value : null);
  });
  registerSubmissions(app, deps);
  registerSuggestions(app, deps);
}

function registerOpener(app: App, deps: ListenerDeps, name: OpenerName): void {
  app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
    await ack();
    const scene = await readScene(deps, context, body.user.id);
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    await OPENERS[name](deps, scene, modalTargetOf(client, body), value);
  });
}

function registerSubmissions(app: App, deps: ListenerDeps): void {
  const answer = createAnswerer(deps);
  const register = <T extends Submission>(callbackId: string, handler: SubmissionHandler<T>) =>
    app.view<ViewSubmitAction>(callbackId, async ({ ack, body, view, context, client }) => {
      const scene = await readScene(deps, context, body.user.id);
      await answer({ scene, view, userId: body.user.id }, { ack, client }, handler);
    });
  register(CALLBACKS.invite, INVITE);
  register(CALLBACKS.activate, ACTIVATE);
  register(CALLBACKS.deactivate, DEACTIVATE);
  register(CALLBACKS.assign, ASSIGN);
  register(CALLBACKS.unassign, UNASSIGN);
  register(CALLBACKS.changeAssignment, CHANGE_ASSIGNMENT);
  register(CALLBACKS.workspace, WORKSPACE);
  register(CALLBACKS.workspaceDelete, WORKSPACE_DELETED);
  register(CALLBACKS.approval, APPROVAL);
  register(CALLBACKS.undo, UNDO);
  register(CALLBACKS.drift, DRIFT);
  register(CALLBACKS.rules, RULES);
  register(CALLBACKS.roles, ROLES);
  register(CALLBACKS.sourceToken, SOURCE_TOKEN);
  register(CALLBACKS.sourceRevoke, SOURCE_REVOKED);
  register(CALLBACKS.sourceUnits, SOURCE_UNITS);
  register(CALLBACKS.conflict, CONFLICT);
  register(CALLBACKS.conflictPreview, CONFLICT_CONFIRMED);
  register(CALLBACKS.request, REQUEST);
  register(CALLBACKS.pullPreview, PULL_CONFIRMED);
  register(CALLBACKS.import, IMPORT);
  register(CALLBACKS.importPreview, IMPORT_CONFIRMED);
}
