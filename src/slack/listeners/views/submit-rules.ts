import type { ModalView } from '@slack/types';
import { changePolicy } from '../../../use-cases/change-policy.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { type RulesForm, readRulesForm } from './read-rules-form.ts';

interface RulesSubmission extends Submission {
  readonly form: RulesForm;
}

async function carryOut(
  { ports }: ListenerDeps,
  { scene, userId, form }: RulesSubmission,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'configure');
  const by = { kind: 'slack', userId, name: caller.name } as const;
  await changePolicy(ports, connection, form.change, by);
  const t = texts.settings.rules;
  return noticeView(texts, { kind: 'done', text: { title: t.saved, next: t.savedNext } });
}

/** Owners only, their role read at the click (A2). */
export const RULES: SubmissionHandler<RulesSubmission> = {
  title: (texts) => texts.settings.rules.title,
  read: (_deps, submission) =>
    Promise.resolve({ ...submission, form: readRulesForm(submission.view, submission.scene.texts) }),
  check: (_deps, { form: { errors } }) => (Object.keys(errors).length === 0 ? null : { errors }),
  carryOut,
};
