import type { ModalView } from '@slack/types';
import { deleteWorkspace } from '../../../use-cases/delete-workspace.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { workspaceDeleteMetadata } from '../../blocks/modals/workspace-delete-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

async function carryOut({ ports }: ListenerDeps, { scene, view, userId }: Submission): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  const chosen = workspaceDeleteMetadata.parse(view.private_metadata);
  if (chosen === null) throw new ViewOutdated('the window is of an older Rollcall');
  const by = { kind: 'slack', userId, name: caller.name } as const;
  const { gains, loses } = await deleteWorkspace(ports, connection.id, chosen.id, by);
  const said = [
    ...(loses > 0 ? [`${texts.assign.loses(loses)}.`] : [texts.workspaces.deleteNobody]),
    ...(gains > 0 ? [`${texts.assign.gains(gains)}.`] : []),
  ];
  return noticeView(texts, {
    kind: 'done',
    text: { title: texts.workspaces.deleted, next: said.join(' ') },
  });
}

/** Deletes the workspace; who loses Slack was shown before. */
export const WORKSPACE_DELETED: SubmissionHandler<Submission> = {
  title: (texts) => texts.workspaces.deleteTitle,
  read: (_deps, submission) => Promise.resolve(submission),
  check: () => null,
  carryOut,
};
