import type { ModalView } from '@slack/types';
import { assignApp } from '../../../use-cases/assign-app.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { readNow } from '../../../use-cases/read-now.ts';
import { subjectBlockId } from '../../blocks/modals/assign-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { assignedView } from '../support/assigned-view.ts';
import { type AssignChoices, appOf, subjectOf } from '../support/build-assign-view.ts';
import { checkDays } from '../support/check-days.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { atInput, type InputErrors, type Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';
import { readAssignForm } from './read-assign-form.ts';

interface AssignSubmission extends Submission {
  readonly choices: AssignChoices;
}

function checkAssign({ ports }: ListenerDeps, { scene, choices }: AssignSubmission): InputErrors | null {
  if (subjectOf(choices) === null)
    return atInput(subjectBlockId(choices.kind), scene.texts.errors.byCode.nothing_chosen());
  return checkDays(scene.texts, readNow(ports, scene.policy).today, choices);
}

async function carryOutAssign(
  { ports }: ListenerDeps,
  { scene, userId, choices }: AssignSubmission,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  const subject = subjectOf(choices);
  if (subject === null) throw new ViewOutdated('nobody was chosen');
  const app = appOf(await ports.assignments.apps(connection.id), choices);
  const { seat, from, until, exclude, note: reason } = choices;
  const by = { kind: 'slack', userId, name: caller.name } as const;
  const result = await assignApp(
    ports,
    connection.id,
    { app, subject, seat, from, until, exclude, reason },
    by,
  );
  return assignedView(texts, result);
}

/** Saves the assignment; the comparison that follows carries it out (D1). */
export const ASSIGN: SubmissionHandler<AssignSubmission> = {
  title: (texts) => texts.assign.title,
  read: (_deps, submission) => Promise.resolve({ ...submission, choices: readAssignForm(submission.view) }),
  check(deps, form) {
    const errors = checkAssign(deps, form);
    return errors === null ? null : { errors };
  },
  carryOut: carryOutAssign,
};
