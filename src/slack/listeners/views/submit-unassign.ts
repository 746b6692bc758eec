import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { AssignmentUnknown, unassignApp } from '../../../use-cases/assign-app.ts';
import { readEntitlementRules } from '../../../use-cases/entitlement-rules.ts';
import { findAppByName } from '../../../use-cases/find-app-by-name.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { INPUTS } from '../../action-ids.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { assignedView } from '../support/assigned-view.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { atInput, type Submission } from '../support/submission.ts';

interface UnassignSubmission extends Submission {
  readonly assignmentId: string | null;
}

/** Null: none is chosen. */
export function readChosenAssignment(view: Pick<ViewOutput, 'state'>): string | null {
  return readFormValues(view).choice(INPUTS.assignment);
}

async function carryOutUnassign(
  { ports }: ListenerDeps,
  { scene, userId, assignmentId }: UnassignSubmission,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  const { assignments } = await readEntitlementRules(ports, connection.id);
  const chosen = assignments.find(({ id, endedAt }) => id === assignmentId && endedAt === null);
  if (chosen === undefined) throw new AssignmentUnknown('it has ended meanwhile', { assignmentId });
  const app = await findAppByName(ports, connection.id, 'slack', true);
  const { subject, exclude } = chosen;
  const by = { kind: 'slack', userId, name: caller.name } as const;
  return assignedView(texts, await unassignApp(ports, connection.id, { app, subject, exclude }, by));
}

/** Withdraws what was chosen; the comparison that follows carries it out (D1). */
export const UNASSIGN: SubmissionHandler<UnassignSubmission> = {
  title: (texts) => texts.assign.unassignTitle,
  read(_deps, submission) {
    return Promise.resolve({ ...submission, assignmentId: readChosenAssignment(submission.view) });
  },
  check(_deps, { assignmentId, scene }) {
    if (assignmentId !== null) return null;
    return { errors: atInput(INPUTS.assignment, scene.texts.errors.byCode.nothing_chosen()) };
  },
  carryOut: carryOutUnassign,
};
