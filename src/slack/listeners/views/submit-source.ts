import type { ModalView } from '@slack/types';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { createSourceToken, revokeSourceToken } from '../../../use-cases/source-token.ts';
import { INPUTS } from '../../action-ids.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { sourceMetadata, tokenShownView } from '../../blocks/modals/source-token-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface SourceSubmission extends Submission {
  readonly name: string;
}

/** The name that is typed for a new source, else that of the one that the window was opened for. */
function readSource(_deps: ListenerDeps, submission: Submission): Promise<SourceSubmission> {
  const chosen = sourceMetadata.parse(submission.view.private_metadata);
  if (chosen === null) throw new ViewOutdated('the window is of an older Rollcall');
  const name = chosen.name ?? readFormValues(submission.view).text(INPUTS.name) ?? '';
  return Promise.resolve({ ...submission, name });
}

async function ownerOf({ ports }: ListenerDeps, { scene, userId }: SourceSubmission) {
  const caller = await readCallerLive(ports, scene.connection, userId);
  requirePermission(caller, 'configure');
  return { kind: 'slack', userId, name: caller.name } as const;
}

async function makeToken(deps: ListenerDeps, form: SourceSubmission): Promise<ModalView> {
  const by = await ownerOf(deps, form);
  const { name, scene } = form;
  const token = await createSourceToken(deps.ports, scene.connection.id, name, by);
  return tokenShownView(scene.texts, { name, token, url: deps.scimUrl });
}

async function revoke(deps: ListenerDeps, form: SourceSubmission): Promise<ModalView> {
  const by = await ownerOf(deps, form);
  const { name, scene } = form;
  await revokeSourceToken(deps.ports, scene.connection.id, name, by);
  const t = scene.texts.settings.token;
  return noticeView(scene.texts, { kind: 'done', text: { title: t.revoked(name), next: t.revokedNext } });
}

/** Makes a source's token and shows it this once; the one before ends (S1). */
export const SOURCE_TOKEN: SubmissionHandler<SourceSubmission> = {
  title: (texts) => texts.settings.token.shownTitle,
  read: readSource,
  check: () => null,
  carryOut: makeToken,
};

export const SOURCE_REVOKED: SubmissionHandler<SourceSubmission> = {
  title: (texts) => texts.settings.token.revokeTitle,
  read: readSource,
  check: () => null,
  carryOut: revoke,
};
