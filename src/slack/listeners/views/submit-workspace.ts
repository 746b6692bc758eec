import type { ModalView } from '@slack/types';
import { changeWorkspaceMembers } from '../../../use-cases/change-workspace-members.ts';
import { createWorkspace } from '../../../use-cases/create-workspace.ts';
import { type FoundMembers, findMembers } from '../../../use-cases/find-members.ts';
import { previewWorkspace, type WorkspaceEffect } from '../../../use-cases/preview-workspace.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { renameWorkspace } from '../../../use-cases/rename-workspace.ts';
import { INPUTS } from '../../action-ids.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { workspaceMetadata, workspaceView } from '../../blocks/modals/workspace-view.ts';
import { wordsOf } from '../../blocks/parts/workspace-findings.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { atInput, type Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface WorkspaceSubmission extends Submission {
  readonly id: string | null;
  readonly name: string | null;
  readonly pasted: { readonly add: string; readonly remove: string };
  readonly add: FoundMembers;
  readonly remove: FoundMembers;
  readonly effect: WorkspaceEffect;
  /** Of everything that was typed: findings that were shown for it are not shown again. */
  readonly digest: string;
  readonly shown: string | null;
}

async function readWorkspaceForm(
  { ports }: ListenerDeps,
  submission: Submission,
): Promise<WorkspaceSubmission> {
  const { view, scene } = submission;
  const metadata = workspaceMetadata.parse(view.private_metadata);
  if (metadata === null) throw new ViewOutdated('the workspace window is of an older Rollcall');
  const values = readFormValues(view);
  const pasted = { add: values.text(INPUTS.emails) ?? '', remove: values.text(INPUTS.remove) ?? '' };
  const { id: connectionId } = scene.connection;
  const [add, remove] = [
    await findMembers(ports, connectionId, pasted.add),
    await findMembers(ports, connectionId, pasted.remove),
  ];
  const idsOf = ({ people }: FoundMembers) => people.map(({ personId }) => personId);
  const change = { add: idsOf(add), remove: idsOf(remove) };
  return {
    ...submission,
    id: metadata.id,
    name: values.text(INPUTS.name),
    pasted,
    add,
    remove,
    effect: await previewWorkspace(ports, connectionId, metadata.id, change),
    digest: ports.digest(JSON.stringify([change, pasted])),
    shown: metadata.checked,
  };
}

/** The modal anew, with who loses Slack and what is nobody above the form; null: nothing is, or it was shown. */
function findings(form: WorkspaceSubmission): ModalView | null {
  const { scene, add, remove, effect, digest, shown, pasted } = form;
  const malformed = [...add.malformed, ...remove.malformed];
  const unknown = [...add.unknown, ...remove.unknown];
  const isPlain = effect.loses.length + malformed.length + unknown.length === 0;
  if (isPlain || shown === digest) return null;
  return workspaceView(scene.texts, {
    id: form.id,
    name: form.name ?? '',
    ...pasted,
    members: [],
    total: 0,
    checked: { ...effect, malformed, unknown, digest },
  });
}

async function carryOutWorkspace({ ports }: ListenerDeps, form: WorkspaceSubmission): Promise<ModalView> {
  const { scene, userId, add, remove, name } = form;
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  const by = { kind: 'slack', userId, name: caller.name } as const;
  const workspace =
    form.id === null
      ? await createWorkspace(ports, connection.id, name ?? '', by)
      : await renameWorkspace(ports, connection.id, form.id, name ?? '', by);
  const change = { add: add.people, remove: remove.people };
  const done = await changeWorkspaceMembers(ports, connection.id, workspace.id, change, by);
  const t = texts.workspaces;
  const leftOut = [...add.malformed, ...add.unknown, ...remove.malformed, ...remove.unknown];
  const said = [
    t.saved(done.added, done.removed),
    ...(done.gains > 0 ? [`${texts.assign.gains(done.gains)}.`] : []),
    ...(done.loses > 0 ? [`${texts.assign.loses(done.loses)}.`] : []),
    ...(leftOut.length > 0 ? [t.leftOut(wordsOf(texts, leftOut))] : []),
  ];
  return noticeView(texts, { kind: 'done', text: { title: texts.assign.saved, next: said.join(' ') } });
}

/** Makes or changes a workspace; who loses Slack by it and what is nobody is shown once before. */
export const WORKSPACE: SubmissionHandler<WorkspaceSubmission> = {
  title: (texts) => texts.workspaces.title,
  read: readWorkspaceForm,
  check(_deps, form) {
    if (form.name === null)
      return { errors: atInput(INPUTS.name, form.scene.texts.errors.byCode.workspace_nameless()) };
    const view = findings(form);
    return view === null ? null : { view };
  },
  carryOut: carryOutWorkspace,
};
