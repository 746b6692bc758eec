import type { ModalView } from '@slack/types';
import { findRun } from '../../../use-cases/find-run.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { undoRun } from '../../../use-cases/undo-run.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { undoMetadata } from '../../blocks/modals/undo-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { isWithinRole } from '../support/build-undo-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

async function carryOut({ ports }: ListenerDeps, { scene, view, userId }: Submission): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'decide');
  requireProvisioning(connection);
  const chosen = undoMetadata.parse(view.private_metadata);
  if (chosen === null) throw new ViewOutdated('the window is of an older Rollcall');
  const undone = await findRun(ports, connection.id, chosen.runId);
  const by = { kind: 'slack', userId, name: caller.name } as const;
  const { operations, run } = await undoRun(ports, connection, undone, by, isWithinRole(caller));
  if (run !== null) await ports.queue.applySoon(connection.id, run.id);
  const t = texts.undo;
  const held = operations.filter(({ hold }) => hold !== null).length;
  const title = operations.length === 0 ? t.nothingDone : t.done(operations.length);
  const next = [
    ...(operations.length === 0 ? [t.nothingLeft] : []),
    ...(run === null ? [] : [t.doneNext]),
    ...(held === 0 ? [] : [t.waits(held)]),
  ];
  return noticeView(texts, { kind: 'done', text: { title, next: next.join(' ') } });
}

/** Undoes the run that was shown; what has moved since stays, and is said in the message about the run (X8). */
export const UNDO: SubmissionHandler<Submission> = {
  title: (texts) => texts.undo.title,
  read: (_deps, submission) => Promise.resolve(submission),
  check: () => null,
  carryOut,
};
