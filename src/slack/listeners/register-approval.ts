import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { ACTIONS, CALLBACKS, heard } from '../action-ids.ts';
import { parseActionValue } from '../blocks/action-value.ts';
import { approvalMetadata } from '../blocks/modals/approval-view.ts';
import { answerSubmission } from './support/answer-submission.ts';
import { buildApprovalView } from './support/build-approval-view.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { updateModal } from './support/open-modal.ts';
import { readScene } from './support/read-scene.ts';
import { buildOrExplain } from './support/show-modal.ts';
import { readApprovalForm } from './views/read-approval-form.ts';
import { APPROVAL } from './views/submit-approval.ts';

const CHOICES = [
  ACTIONS.approvalScope,
  ACTIONS.approvalDecision,
  ACTIONS.approvalLasts,
  ACTIONS.approvalPage,
] as const;

/** The approval modal: each choice shows it anew, the submission decides. */
export function registerApproval(app: App, deps: ListenerDeps): void {
  for (const name of CHOICES) registerChoice(app, deps, name);
  app.view<ViewSubmitAction>(CALLBACKS.approval, async ({ ack, body, view, context, client }) => {
    const scene = await readScene(deps, context, body.user.id);
    await answerSubmission(deps, { scene, view, userId: body.user.id }, { ack, client }, APPROVAL);
  });
}

function registerChoice(app: App, deps: ListenerDeps, name: (typeof CHOICES)[number]): void {
  app.action<BlockAction>(heard(name), async ({ ack, body, action, context, client }) => {
    await ack();
    const { view } = body;
    const metadata = approvalMetadata.parse(view?.private_metadata);
    if (view === undefined || metadata === null) return;
    const scene = await readScene(deps, context, body.user.id);
    const value = parseActionValue(action.type === 'button' ? action.value : undefined);
    const page = value?.to === 'page' ? value.page : metadata.page;
    const { choices } = readApprovalForm(view);
    const next = await buildOrExplain(deps, scene.texts, () =>
      buildApprovalView(deps, scene, metadata.cause, { ...choices, page }),
    );
    await updateModal(client, view.id, next);
  });
}
