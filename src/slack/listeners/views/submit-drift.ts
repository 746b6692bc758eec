import type { ModalView } from '@slack/types';
import { accountName } from '../../../domain/account.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { CarriedOut } from '../../../use-cases/carry-out.ts';
import { deactivateAccount } from '../../../use-cases/deactivate-account.ts';
import { type DriftDecision, decideDrift } from '../../../use-cases/decide-drift.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { readNow } from '../../../use-cases/read-now.ts';
import { refreshAccount } from '../../../use-cases/refresh-account.ts';
import { AccountUnknown } from '../../../use-cases/show-account.ts';
import { INPUTS } from '../../action-ids.ts';
import { DRIFT_CHOICES, type DriftChoice, driftMetadata } from '../../blocks/modals/drift-decision-view.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { showName } from '../../blocks/text/show-name.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { checkDays } from '../support/check-days.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import type { InputErrors, Submission } from '../support/submission.ts';
import { switchedView } from '../support/switched-view.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface DriftSubmission extends Submission {
  readonly accountId: string;
  readonly choice: DriftChoice;
  readonly until: PlainDate | null;
  readonly personId: string | null;
  readonly reason: string | null;
}

function readDriftForm(_deps: ListenerDeps, submission: Submission): Promise<DriftSubmission> {
  const metadata = driftMetadata.parse(submission.view.private_metadata);
  const values = readFormValues(submission.view);
  const choice = DRIFT_CHOICES.find((known) => known === values.choice(INPUTS.decision));
  if (metadata === null || choice === undefined) throw new ViewOutdated('the window is of an older Rollcall');
  return Promise.resolve({
    ...submission,
    accountId: metadata.accountId,
    choice,
    until: choice === 'ignore' ? values.day(INPUTS.until) : null,
    personId: values.choice(INPUTS.subject),
    reason: values.text(INPUTS.reason),
  });
}

function findErrors({ ports }: ListenerDeps, form: DriftSubmission): InputErrors | null {
  const { texts, policy } = form.scene;
  const t = texts.driftInbox;
  if (form.choice === 'link' && form.personId === null) return { [INPUTS.subject]: t.personMissing };
  if (form.choice === 'deactivate' && form.reason === null) return { [INPUTS.reason]: t.reasonMissing };
  return checkDays(texts, readNow(ports, policy).today, { from: null, until: form.until });
}

async function carryOut({ ports }: ListenerDeps, form: DriftSubmission): Promise<ModalView> {
  const { scene, userId, accountId, choice, reason, until } = form;
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'ask');
  await refreshAccount(ports, connection.id, accountId);
  const account = await ports.accounts.get(connection.id, accountId);
  if (account === null) throw new AccountUnknown('no account has this id', { accountId });
  const name = showName(texts, accountName(account));
  if (choice === 'deactivate') {
    requireProvisioning(connection);
    const by = { kind: 'slack', userId, name: caller.name } as const;
    const request = { account, caller, reason: reason ?? '', until: null };
    const done = await deactivateAccount(ports, connection, request, by);
    await ports.accounts.settleDrift(connection.id, account.id);
    return switchedView(texts, 'deactivate', accountName(account), done);
  }
  const decision = decisionOf(form, choice);
  const done = await decideDrift(ports, connection, account, { decision, reason, caller });
  const t = texts.driftInbox;
  const title = { adopt: t.kept(name), ignore: t.ignored(name, until), link: t.linked(name) }[choice];
  const next = choice === 'link' ? linkedNext(form, done) : t.leftNext;
  return noticeView(texts, { kind: 'done', text: { title, next } });
}

function decisionOf(
  { until, personId }: DriftSubmission,
  choice: Exclude<DriftChoice, 'deactivate'>,
): DriftDecision {
  if (choice === 'link') return { kind: 'link', personId: personId ?? '' };
  return choice === 'ignore' ? { kind: 'ignore', until } : { kind: 'adopt' };
}

function linkedNext({ scene }: DriftSubmission, { run, operations }: CarriedOut): string {
  const t = scene.texts.driftInbox;
  if (run !== null) return t.linkedRuns;
  return operations.length === 0 ? t.linkedStays : t.linkedWaits;
}

/** What is decided about an account that needs a look (P4); the decider's role and the account are read live (A2). */
export const DRIFT: SubmissionHandler<DriftSubmission> = {
  title: (texts) => texts.driftInbox.title,
  read: readDriftForm,
  check(deps, form) {
    const errors = findErrors(deps, form);
    return errors === null ? null : { errors };
  },
  carryOut,
};
