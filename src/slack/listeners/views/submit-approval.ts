import type { ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { AppError } from '../../../domain/app-error.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Texts } from '../../../texts/texts.ts';
import { approveHeld } from '../../../use-cases/approve-held.ts';
import { type Caller, readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { rejectOperations } from '../../../use-cases/reject-operations.ts';
import { INPUTS } from '../../action-ids.ts';
import { approvalDifferenceView } from '../../blocks/modals/approval-difference-view.ts';
import { approvalMetadata } from '../../blocks/modals/approval-view.ts';
import { loadingView } from '../../blocks/modals/loading-view.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { ProvisioningOff } from '../support/provisioning-off.ts';
import type { Scene } from '../support/read-scene.ts';
import { ViewOutdated } from '../support/view-outdated.ts';
import { type ChosenHeld, chooseHeld } from './choose-held.ts';
import { type ApprovalForm, readApprovalForm } from './read-approval-form.ts';

/** Somebody has decided before: nothing is left of what was chosen. */
class AlreadyDecided extends AppError {
  readonly code = 'already_decided';
}

/** What was submitted, and where its answer goes. */
export interface Submission {
  readonly scene: Scene;
  readonly view: ViewSubmitAction['view'];
  readonly userId: string;
}

/**
 * Errors at their inputs, or null. Bound to what is held now: the number to be typed is that of the removals
 * that were really chosen (A3).
 */
export async function checkApproval(
  deps: ListenerDeps,
  submission: Submission,
): Promise<Record<string, string> | null> {
  const { scene, view } = submission;
  const form = readApprovalForm(view);
  const { removals, keys } = await chosenHeld(deps, submission, form);
  const { byCode } = scene.texts.errors;
  const say = (entry: { title: string; next: string }) => `${entry.title} ${entry.next}`;
  const fact = (name: string, fallback: string) => (name === 'expected' ? String(removals) : fallback);
  if (keys.size === 0) {
    const at = { all: INPUTS.scope, causes: INPUTS.causes, accounts: INPUTS.accounts }[form.choices.scope];
    return {
      [at]: say(form.choices.scope === 'all' ? byCode.already_decided(fact) : byCode.nothing_chosen()),
    };
  }
  const asks = form.choices.decision === 'approve' && removals > scene.policy.fourEyesFrom;
  const shown = INPUTS.typedNumber in view.state.values;
  if (asks && shown && form.typed.replace(/[^\d]/g, '') !== String(removals)) {
    return { [INPUTS.typedNumber]: say(byCode.number_not_typed(fact)) };
  }
  return null;
}

async function chosenHeld(
  { ports }: ListenerDeps,
  { scene, view }: Submission,
  form: ApprovalForm,
): Promise<ChosenHeld> {
  const metadata = approvalMetadata.parse(view.private_metadata);
  if (metadata === null) throw new ViewOutdated('the approval window is of an older Rollcall');
  const held = await ports.holds.list(scene.connection.id, ['open', 'expired']);
  return chooseHeld(held, metadata.cause, form);
}

/** While Slack is read again: the click is taken at once (A1). */
export function decidingView(texts: Texts): ModalView {
  return loadingView(texts, texts.approval.title);
}

/** Carries the decision out, the caller's role read live (A2), and says what came of it. */
export async function decideApproval(deps: ListenerDeps, submission: Submission): Promise<ModalView> {
  const { ports } = deps;
  const { scene, view, userId } = submission;
  const caller = await readCallerLive(ports, scene.connection, userId);
  requirePermission(caller, 'decide');
  const metadata = approvalMetadata.parse(view.private_metadata);
  const shown = metadata === null ? null : await ports.plans.get(scene.connection.id, metadata.planId);
  if (shown === null) throw new ViewOutdated('the plan that was shown is not kept any more');
  const form = readApprovalForm(view);
  const { keys } = await chosenHeld(deps, submission, form);
  if (keys.size === 0) throw new AlreadyDecided('nothing that was chosen waits any more');
  return form.choices.decision === 'approve'
    ? approve(deps, scene, shown, keys, caller)
    : reject(deps, scene, shown, keys, caller, form);
}

async function approve(
  { ports }: ListenerDeps,
  { connection, texts }: Scene,
  shown: Plan,
  keys: ReadonlySet<string>,
  caller: Caller,
): Promise<ModalView> {
  if (!connection.provisioning.on)
    throw new ProvisioningOff('the switch is off', { by: connection.provisioning.by });
  const { approved, moved } = await approveHeld(ports, connection, { shown, keys, caller }, actorOf(caller));
  if (moved.length > 0) {
    const differences = moved.map(({ before, now }) => ({ before, now, moved: [] }));
    return approvalDifferenceView(texts, { differences, approved: approved.length });
  }
  if (approved.length === 0) throw new AlreadyDecided('somebody else was first');
  return noticeView(texts, { kind: 'done', text: texts.approval.approvedResult(approved.length) });
}

async function reject(
  { ports }: ListenerDeps,
  { connection, texts }: Scene,
  shown: Plan,
  keys: ReadonlySet<string>,
  caller: Caller,
  form: ApprovalForm,
): Promise<ModalView> {
  const rejection = { keys: [...keys], lasts: form.choices.lasts, until: form.until, reason: form.comment };
  const rejected = await rejectOperations(ports, connection.id, shown, rejection, actorOf(caller));
  if (rejected.length === 0) throw new AlreadyDecided('somebody else was first');
  return noticeView(texts, { kind: 'done', text: texts.approval.rejectedResult(rejected.length) });
}

function actorOf({ userId, name }: Caller) {
  return { kind: 'slack', userId, name } as const;
}
