import type { ModalView } from '@slack/types';
import { isRoleChoice, type RoleChoice, toRoles } from '../../../domain/role-choice.ts';
import { GrantRefused, grantRoles } from '../../../use-cases/grant-roles.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { INPUTS } from '../../action-ids.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { showName } from '../../blocks/text/show-name.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface RolesSubmission extends Submission {
  readonly accountId: string;
  readonly choice: RoleChoice;
}

function readRoles(_deps: ListenerDeps, submission: Submission): Promise<RolesSubmission> {
  const values = readFormValues(submission.view);
  const [accountId, choice] = [values.user(INPUTS.who), values.choice(INPUTS.role)];
  if (accountId === null || choice === null || !isRoleChoice(choice))
    throw new ViewOutdated('the window is of an older Rollcall');
  return Promise.resolve({ ...submission, accountId, choice });
}

async function saveRoles({ ports }: ListenerDeps, form: RolesSubmission): Promise<ModalView> {
  const { scene, userId, accountId, choice } = form;
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'configure');
  // Whom the index does not know yet is read first; who belongs elsewhere has no role, whatever was chosen.
  const target = await readCallerLive(ports, connection, accountId);
  if (target.slackRole === null) throw new GrantRefused('grant_guest');
  await grantRoles(ports, connection, accountId, toRoles(choice), {
    kind: 'slack',
    userId,
    name: caller.name,
  });
  const t = texts.settings.roles;
  const text = { title: t.saved(showName(texts, target.name)), next: t.savedNext };
  return noticeView(texts, { kind: 'done', text });
}

/** Gives somebody a role in Rollcall, for owners. */
export const ROLES: SubmissionHandler<RolesSubmission> = {
  title: (texts) => texts.settings.roles.title,
  read: readRoles,
  check: () => null,
  carryOut: saveRoles,
};
