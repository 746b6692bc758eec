import type { ModalView } from '@slack/types';
import { pullDirectory } from '../../../use-cases/pull-directory.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import {
  type PullOrder,
  pullDoneView,
  pullOrder,
  pullPreviewView,
} from '../../blocks/modals/pull-preview-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { buildPullPreview, requirePulled } from '../support/build-pull-preview.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface ConfirmedPull extends Submission {
  readonly order: PullOrder;
}

function readConfirmation(_deps: ListenerDeps, submission: Submission): Promise<ConfirmedPull> {
  const order = pullOrder.parse(submission.view.private_metadata);
  if (order === null) throw new ViewOutdated('the window is of an older Rollcall');
  return Promise.resolve({ ...submission, order });
}

/**
 * Reads the directory again and looks again: what is different from what was shown is shown instead of done (A1).
 * The comparison that follows carries it out (D1).
 */
async function carryOutPull(deps: ListenerDeps, { scene, userId, order }: ConfirmedPull): Promise<ModalView> {
  const { ports } = deps;
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'configure');
  const pulled = await requirePulled(deps, scene, order.sourceId);
  const model = await buildPullPreview(deps, scene, order.sourceId, pulled);
  if (model.order.shown !== order.shown) return pullPreviewView(texts, { ...model, moved: true });
  await pullDirectory(ports, connection.id, pulled, { kind: 'slack', userId, name: caller.name });
  await ports.queue.compareSoon(connection.id, 'a directory was read');
  return pullDoneView(texts, model);
}

/** Takes over what was shown of a directory. */
export const PULL_CONFIRMED: SubmissionHandler<ConfirmedPull> = {
  title: (texts) => texts.pulling.title,
  read: readConfirmation,
  check: () => null,
  carryOut: carryOutPull,
};
