import type { ModalView } from '@slack/types';
import { foldEmail, isEmail } from '../../../domain/email.ts';
import { readCallerLive } from '../../../use-cases/read-caller.ts';
import { requestAccess } from '../../../use-cases/request-access.ts';
import { INPUTS } from '../../action-ids.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { atInput, type Submission } from '../support/submission.ts';

interface RequestSubmission extends Submission {
  readonly email: string;
  readonly why: string;
}

function readRequest(_deps: ListenerDeps, submission: Submission): Promise<RequestSubmission> {
  const values = readFormValues(submission.view);
  const email = values.text(INPUTS.emails)?.trim() ?? '';
  return Promise.resolve({ ...submission, email, why: values.text(INPUTS.reason)?.trim() ?? '' });
}

async function carryOutRequest(deps: ListenerDeps, form: RequestSubmission): Promise<ModalView> {
  const { scene, userId, why } = form;
  const { connection, texts } = scene;
  const t = texts.invite.access;
  const caller = await readCallerLive(deps.ports, connection, userId);
  const asked = await requestAccess(deps.ports, connection, { email: foldEmail(form.email), why }, caller);
  const text = {
    asked: { title: t.askedTitle, next: t.askedNext },
    waiting: { title: t.waitingTitle, next: t.waitingNext },
    has_slack: { title: t.hasSlackTitle, next: t.hasSlackNext },
  }[asked];
  return noticeView(texts, { kind: 'done', text });
}

/** Asks for Slack for somebody; everybody of the team may. */
export const REQUEST: SubmissionHandler<RequestSubmission> = {
  title: (texts) => texts.invite.access.title,
  read: readRequest,
  check(_deps, { email, why, scene }) {
    const { byCode } = scene.texts.errors;
    if (!isEmail(email)) return { errors: atInput(INPUTS.emails, byCode.no_email()) };
    return why === '' ? { errors: atInput(INPUTS.reason, byCode.request_without_why()) } : null;
  },
  carryOut: carryOutRequest,
};
