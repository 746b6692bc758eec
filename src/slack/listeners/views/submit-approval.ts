import type { ModalView } from '@slack/types';
import { isRemoval } from '../../../domain/operation.ts';
import { announceHolds } from '../../../use-cases/announce-holds.ts';
import { approveHeld, rejectHeld } from '../../../use-cases/decide-held.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import {
  type ChosenHold,
  type HeldChoice,
  readChosenHolds,
  type ShownHolds,
} from '../../../use-cases/read-chosen-holds.ts';
import { readNow } from '../../../use-cases/read-now.ts';
import { INPUTS } from '../../action-ids.ts';
import { approvalMetadata } from '../../blocks/modals/approval-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { decidedView } from '../support/decided-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import { atInput, type InputErrors, type Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';
import { type ApprovalForm, readApprovalForm } from './read-approval-form.ts';

/** What an approver submitted, with what was chosen as it stands now. */
export interface ApprovalSubmission extends Submission {
  readonly form: ApprovalForm;
  readonly shown: ShownHolds;
  readonly chosen: readonly ChosenHold[];
}

/** Throws ViewOutdated for a window of an older Rollcall, PlanStale where what it showed is forgotten. */
async function readApproval({ ports }: ListenerDeps, submission: Submission): Promise<ApprovalSubmission> {
  const { view, scene } = submission;
  const metadata = approvalMetadata.parse(view.private_metadata);
  if (metadata === null) throw new ViewOutdated('the approval window is of an older Rollcall');
  const { page, ...shown } = metadata;
  const form = readApprovalForm(view);
  const chosen = await readChosenHolds(ports, scene.connection.id, shown, choiceOf(form));
  return { ...submission, form, shown, chosen };
}

function choiceOf({ choices, causes, holdIds }: ApprovalForm): HeldChoice {
  if (choices.scope === 'causes') return { kind: 'causes', causes };
  return choices.scope === 'accounts' ? { kind: 'holds', ids: holdIds } : { kind: 'all' };
}

/** What is wrong, at its input; null: nothing. */
function checkApproval({ ports }: ListenerDeps, submission: ApprovalSubmission): InputErrors | null {
  const { scene, form, chosen } = submission;
  const { byCode } = scene.texts.errors;
  if (chosen.length === 0) {
    const at = { all: INPUTS.scope, causes: INPUTS.causes, accounts: INPUTS.accounts }[form.choices.scope];
    return atInput(at, byCode.nothing_chosen());
  }
  if (form.choices.decision === 'approve') return checkTyped(submission);
  const { today } = readNow(ports, scene.policy);
  const past = form.choices.lasts === 'until' && (form.until === null || form.until < today);
  return past ? atInput(INPUTS.until, byCode.date_past()) : null;
}

/** A3: the number of people who lose Slack by what was chosen. */
function checkTyped({ scene, view, form, chosen }: ApprovalSubmission): InputErrors | null {
  const removals = chosen.filter(({ shown }) => isRemoval(shown)).length;
  if (removals <= scene.policy.fourEyesFrom || form.typed.replace(/\D/gu, '') === String(removals))
    return null;
  const expected = (name: string, fallback: string) => (name === 'expected' ? String(removals) : fallback);
  const asked = view.blocks.some(({ block_id: id }) => id === INPUTS.typedNumber);
  const at = asked ? INPUTS.typedNumber : INPUTS.scope;
  return atInput(at, scene.texts.errors.byCode.number_not_typed(expected));
}

/** Carries the decision out, with the caller's role read live (A2), and says what came of it. */
async function decideApproval(
  { ports }: ListenerDeps,
  { scene, userId, form, shown, chosen }: ApprovalSubmission,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'decide');
  requireProvisioning(connection);
  const decision = { shown, chosen, caller, comment: form.comment };
  const { choices, until } = form;
  const decided =
    choices.decision === 'approve'
      ? await approveHeld(ports, connection, decision)
      : await rejectHeld(ports, connection, decision, { lasts: choices.lasts, until });
  return decidedView(texts, choices.decision, decided);
}

/** Approve or reject: bound to what was shown, carried out at once, told to all approvers (A1, H1). */
export const APPROVAL: SubmissionHandler<ApprovalSubmission> = {
  title: (texts) => texts.approval.title,
  read: readApproval,
  check(deps, form) {
    const errors = checkApproval(deps, form);
    return errors === null ? null : { errors };
  },
  carryOut: decideApproval,
  after: ({ ports }, { scene }) => announceHolds(ports, scene.connection.id),
};
