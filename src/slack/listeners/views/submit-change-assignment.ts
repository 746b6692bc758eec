import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { AssignmentTerms } from '../../../ports/assignments.ts';
import { changeAssignment } from '../../../use-cases/change-assignment.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { INPUTS } from '../../action-ids.ts';
import { changeAssignmentMetadata } from '../../blocks/modals/change-assignment-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { assignedView } from '../support/assigned-view.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { atInput, type Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface ChangeSubmission extends Submission {
  readonly assignmentId: string;
  readonly terms: AssignmentTerms;
}

export function readChangeForm(view: Pick<ViewOutput, 'private_metadata' | 'state'>) {
  const metadata = changeAssignmentMetadata.parse(view.private_metadata);
  if (metadata === null) throw new ViewOutdated('the window is of an older Rollcall');
  const values = readFormValues(view);
  const terms: AssignmentTerms = {
    seat: values.choice(INPUTS.seat) === 'guest' ? 'guest' : 'member',
    from: values.day(INPUTS.from),
    until: values.day(INPUTS.until),
  };
  return { assignmentId: metadata.id, terms };
}

async function carryOut(
  { ports }: ListenerDeps,
  { scene, userId, assignmentId, terms }: ChangeSubmission,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  const by = { kind: 'slack', userId, name: caller.name } as const;
  return assignedView(texts, await changeAssignment(ports, connection.id, assignmentId, terms, by));
}

/** Saves the other terms; the comparison that follows carries them out (D1). */
export const CHANGE_ASSIGNMENT: SubmissionHandler<ChangeSubmission> = {
  title: (texts) => texts.assignments.changeTitle,
  read: (_deps, submission) => Promise.resolve({ ...submission, ...readChangeForm(submission.view) }),
  check(_deps, { scene, terms: { from, until } }) {
    if (from === null || until === null || from <= until) return null;
    return { errors: atInput(INPUTS.until, scene.texts.errors.byCode.dates_reversed()) };
  },
  carryOut,
};
