import type { ModalView } from '@slack/types';
import type { Seat } from '../../../domain/assignment.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import { type SplitEmails, splitEmails } from '../../../domain/split-emails.ts';
import { findUnknownDomains } from '../../../use-cases/find-unknown-domains.ts';
import { checkInvites, type InviteLine, invitePeople } from '../../../use-cases/invite-people.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { readNow } from '../../../use-cases/read-now.ts';
import { INPUTS } from '../../action-ids.ts';
import { inviteResultView } from '../../blocks/modals/invite-result-view.ts';
import { inviteMetadata, inviteView } from '../../blocks/modals/invite-view.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { checkDays } from '../support/check-days.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import { requireProvisioning } from '../support/provisioning-off.ts';
import { atInput, type InputErrors, type Submission } from '../support/submission.ts';
import { toInviteResults } from '../support/to-invite-results.ts';

/** The invite modal as it was submitted, and what would happen to each address. */
export interface InviteSubmission extends Submission {
  readonly pasted: string;
  readonly split: SplitEmails;
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly note: string | null;
  readonly lines: readonly InviteLine[];
  readonly unknownDomains: readonly string[];
  /** Of the addresses: findings that were shown for them are not shown again. */
  readonly digest: string;
}

const MOST_EMAILS = 100;

async function readInvite({ ports }: ListenerDeps, submission: Submission): Promise<InviteSubmission> {
  const { view, scene } = submission;
  const values = readFormValues(view);
  const pasted = values.text(INPUTS.emails) ?? '';
  const split = splitEmails(pasted);
  const few = split.emails.length <= MOST_EMAILS ? split.emails : [];
  const { id } = scene.connection;
  return {
    ...submission,
    pasted,
    split,
    seat: values.choice(INPUTS.seat) === 'guest' ? 'guest' : 'member',
    from: values.day(INPUTS.from),
    until: values.day(INPUTS.until),
    note: values.text(INPUTS.note),
    lines: await checkInvites(ports, id, few),
    unknownDomains: await findUnknownDomains(ports, id, few),
    digest: ports.digest(split.emails.join('\n')),
  };
}

function checkInvite({ ports }: ListenerDeps, form: InviteSubmission): InputErrors | null {
  const { split, scene, from, until } = form;
  const { texts } = scene;
  const { byCode } = texts.errors;
  if (split.malformed.length > 0) {
    const named = split.malformed.map((word) => word.slice(0, 60));
    return { [INPUTS.emails]: texts.invite.malformed(texts.format.list(named), named.length) };
  }
  if (split.emails.length === 0) return atInput(INPUTS.emails, byCode.no_email());
  if (split.emails.length > MOST_EMAILS)
    return atInput(
      INPUTS.emails,
      byCode.too_many_emails(() => String(MOST_EMAILS)),
    );
  return checkDays(texts, readNow(ports, scene.policy).today, { from, until });
}

/** The modal anew, with what is special about an address above the form; null: nothing is, or it was shown. */
function findings(form: InviteSubmission): ModalView | null {
  const { view, scene, pasted, lines, unknownDomains, digest } = form;
  const plain = lines.every(({ verdict }) => verdict === 'invite') && unknownDomains.length === 0;
  if (plain || inviteMetadata.parse(view.private_metadata)?.checked === digest) return null;
  return inviteView(scene.texts, {
    emails: pasted,
    seat: form.seat,
    from: form.from,
    until: form.until,
    note: form.note,
    guestSeats: scene.connection.enterprise,
    checked: { lines, unknownDomains, digest },
  });
}

async function carryOutInvite({ ports }: ListenerDeps, form: InviteSubmission): Promise<ModalView> {
  const { scene, userId, split, seat, from, until, note } = form;
  const caller = await readCallerLive(ports, scene.connection, userId);
  requirePermission(caller, 'ask');
  requireProvisioning(scene.connection);
  const by = { kind: 'slack', userId, name: caller.name } as const;
  const request = { emails: split.emails, seat, from, until, note };
  const invited = await invitePeople(ports, scene.connection, request, by);
  return inviteResultView(scene.texts, { results: toInviteResults(invited) });
}

/** Invite: what is wrong stands at its input, what is special is shown once, then it is done (D2). */
export const INVITE: SubmissionHandler<InviteSubmission> = {
  title: (texts) => texts.invite.title,
  read: readInvite,
  check(deps, form) {
    const errors = checkInvite(deps, form);
    if (errors !== null) return { errors };
    const view = findings(form);
    return view === null ? null : { view };
  },
  carryOut: carryOutInvite,
};
