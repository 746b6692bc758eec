import type { ModalView } from '@slack/types';
import { accountName } from '../../../domain/account.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { IndexedAccount } from '../../../ports/account-index.ts';
import { activateAccount } from '../../../use-cases/activate-account.ts';
import type { CarriedOut } from '../../../use-cases/carry-out.ts';
import { deactivateAccount } from '../../../use-cases/deactivate-account.ts';
import { type Caller, readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { readNow } from '../../../use-cases/read-now.ts';
import { refreshAccount } from '../../../use-cases/refresh-account.ts';
import { AccountUnknown } from '../../../use-cases/show-account.ts';
import { INPUTS } from '../../action-ids.ts';
import { activateMetadata } from '../../blocks/modals/activate-view.ts';
import { deactivateMetadata } from '../../blocks/modals/deactivate-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { checkDays } from '../support/check-days.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import { requireStatus } from '../support/require-status.ts';
import type { Submission } from '../support/submission.ts';
import { switchedView } from '../support/switched-view.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface SwitchSubmission extends Submission {
  readonly accountId: string;
  readonly until: PlainDate | null;
  readonly reason: string;
}

type Change = 'activate' | 'deactivate';

const METADATA = { activate: activateMetadata, deactivate: deactivateMetadata };

function readSwitch(change: Change, submission: Submission): SwitchSubmission {
  const metadata = METADATA[change].parse(submission.view.private_metadata);
  if (metadata === null) throw new ViewOutdated('the window is of an older Rollcall');
  const values = readFormValues(submission.view);
  const reason = values.text(INPUTS.reason) ?? '';
  return { ...submission, accountId: metadata.accountId, until: values.day(INPUTS.until), reason };
}

/** Who clicks and whom it is about, both as Slack has them now (A2). */
async function readBoth(
  { ports }: ListenerDeps,
  { scene, userId, accountId }: SwitchSubmission,
): Promise<{ readonly caller: Caller; readonly account: IndexedAccount }> {
  const { connection } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  requireProvisioning(connection);
  await refreshAccount(ports, connection.id, accountId);
  const account = await ports.accounts.get(connection.id, accountId);
  if (account === null) throw new AccountUnknown('no account has this id', { accountId });
  return { caller, account };
}

function createHandler(
  change: Change,
  carryOut: (
    deps: ListenerDeps,
    form: SwitchSubmission,
    both: { readonly caller: Caller; readonly account: IndexedAccount },
  ) => Promise<CarriedOut>,
): SubmissionHandler<SwitchSubmission> {
  return {
    title: (texts) => texts[change].title,
    read: (_deps, submission) => Promise.resolve(readSwitch(change, submission)),
    check({ ports }, { scene, until }) {
      const errors = checkDays(scene.texts, readNow(ports, scene.policy).today, { from: null, until });
      return errors === null ? null : { errors };
    },
    async carryOut(deps, form): Promise<ModalView> {
      const both = await readBoth(deps, form);
      requireStatus(both.account, change);
      const carried = await carryOut(deps, form, both);
      return switchedView(form.scene.texts, change, accountName(both.account), carried);
    },
  };
}

/** D2, D3: the exclusion goes, an assignment comes, or an approver keeps the account against the directory. */
export const ACTIVATE = createHandler('activate', ({ ports }, form, { caller, account }) => {
  const { scene, userId, reason, until: keepUntil } = form;
  const by = { kind: 'slack', userId, name: caller.name } as const;
  return activateAccount(ports, scene.connection, { account, caller, reason, keepUntil }, by);
});

/** D2: an exclusion with the reason, or a decision on an account without a person. */
export const DEACTIVATE = createHandler('deactivate', ({ ports }, form, { caller, account }) => {
  const { scene, userId, reason, until } = form;
  const by = { kind: 'slack', userId, name: caller.name } as const;
  return deactivateAccount(ports, scene.connection, { account, caller, reason, until }, by);
});
