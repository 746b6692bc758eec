import type { ModalView } from '@slack/types';
import { operationKey } from '../../../domain/operation.ts';
import { previewConflict } from '../../../use-cases/preview-conflict.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { type ConflictDecision, settleConflict } from '../../../use-cases/settle-conflict.ts';
import { INPUTS } from '../../action-ids.ts';
import {
  type ConflictOrder,
  type ConflictPreviewModel,
  conflictOrder,
  conflictPreviewView,
} from '../../blocks/modals/conflict-preview-view.ts';
import { CONFLICT_CHOICES, conflictMetadata } from '../../blocks/modals/conflict-view.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface ConflictSubmission extends Submission {
  readonly decision: ConflictDecision;
}

interface ConfirmedConflict extends Submission {
  readonly order: ConflictOrder;
}

async function readDecision(_deps: ListenerDeps, submission: Submission): Promise<ConflictSubmission> {
  const { view, scene } = submission;
  requirePermission(scene.caller, 'configure');
  const values = readFormValues(view);
  const pair = conflictMetadata.parse(view.private_metadata);
  const what = CONFLICT_CHOICES.find((known) => known === values.choice(INPUTS.decision));
  if (pair === null || what === undefined) throw new ViewOutdated('the window is of an older Rollcall');
  const chosen = values.choices(INPUTS.accounts);
  return { ...submission, decision: { what, pair, choice: chosen.length === 0 ? null : chosen } };
}

async function buildPreview(
  { ports }: ListenerDeps,
  { scene: { connection } }: Submission,
  decision: ConflictDecision,
): Promise<ConflictPreviewModel> {
  const { fromName, toName, people, operations } = await previewConflict(ports, connection, decision);
  const words = operations.map((one) => `${operationKey(one)} ${one.hold?.rule ?? ''}`).sort();
  const { what, pair, choice } = decision;
  const shown = ports.digest([people, ...words].join('\n'));
  const forecast = { operations, provisioning: connection.provisioning.on };
  return { order: { what, pair, choice, shown }, fromName, toName, people, forecast, moved: false };
}

async function readConfirmation(_deps: ListenerDeps, submission: Submission): Promise<ConfirmedConflict> {
  const order = conflictOrder.parse(submission.view.private_metadata);
  if (order === null) throw new ViewOutdated('the window is of an older Rollcall');
  return { ...submission, order };
}

/** Looks again: what is different from what was shown is shown instead of done (A1). */
async function carryOut(deps: ListenerDeps, confirmed: ConfirmedConflict): Promise<ModalView> {
  const { scene, userId, order } = confirmed;
  const { connection, texts } = scene;
  const caller = await readCallerLive(deps.ports, connection, userId);
  requirePermission(caller, 'configure');
  const model = await buildPreview(deps, confirmed, order);
  if (model.order.shown !== order.shown) return conflictPreviewView(texts, { ...model, moved: true });
  const by = { kind: 'slack', userId, name: caller.name } as const;
  const people = await settleConflict(deps.ports, connection, order, by);
  const t = texts.conflicts;
  return noticeView(texts, { kind: 'done', text: { title: t.done(people), next: t.doneNext } });
}

/** Shows what the decision would do; nothing is decided yet. */
export const CONFLICT: SubmissionHandler<ConflictSubmission> = {
  title: (texts) => texts.conflicts.previewTitle,
  read: readDecision,
  check: () => null,
  carryOut: async (deps, form) =>
    conflictPreviewView(form.scene.texts, await buildPreview(deps, form, form.decision)),
};

/** Decides as it was shown (D4). */
export const CONFLICT_CONFIRMED: SubmissionHandler<ConfirmedConflict> = {
  title: (texts) => texts.conflicts.title,
  read: readConfirmation,
  check: () => null,
  carryOut,
};
