import type { InviteVerdict } from '../../../domain/invite-verdict.ts';
import type { Format } from '../../format.ts';
import { access } from '../requests.ts';

const verdicts: Record<InviteVerdict, string> = {
  invite: 'Will be invited',
  already_active: 'Has an active account already',
  already_invited: 'Is invited already',
  inactive: 'Has a deactivated account, which comes back with its messages',
  malformed: 'Not an email address; write it like ada@example.com',
  directory_says_no: 'Suspended or deleted in the directory; an approver can activate the account for a time',
};

/** What the use case says of an address before anything is done, and how it then went. */
export type InviteOutcome = InviteVerdict | 'held' | 'off';

export const invite = (f: Format) => ({
  access: access(f),
  title: 'Invite people',
  submit: 'Invite',
  emailsLabel: 'Email addresses',
  emailsHint: 'As many as you like, separated by spaces, commas or lines. You can paste them from anywhere.',
  emailsPlaceholder: 'ada@example.com, grace@example.com',
  seatLabel: 'Seat',
  guestNote:
    'Guest seats need the Enterprise plan. In this Slack workspace guests are invited in Slack itself.',
  fromLabel: 'First day',
  untilLabel: 'Last day',
  noteLabel: 'Note',
  noteHint: 'Kept in the record and shown wherever somebody asks why.',
  what: 'This assigns Slack to these people by name. Rollcall invites them at once, and keeps their accounts as long as the assignment stands.',
  verdicts,
  malformed: (words: string, count: number) =>
    `${words} ${f.plural(count, { one: 'is not an email address', other: 'are not email addresses' })}. Write them like ada@example.com.`,
  checkedTitle: 'This is what will happen. Choose “Invite” if it is right.',
  unknownDomain: (domain: string) =>
    `Nobody in the directory has an address at ${domain}. Is it spelled right?`,
  resultTitle: 'Invitations',
  resultSome: (count: number) =>
    `${f.count(count, { one: 'invitation is', other: 'invitations are' })} on the way.`,
  resultNone: 'Nobody was invited.',
  resultHeld: 'Waiting for a decision',
  resultOff: 'Noted; runs when provisioning is switched on',
  group: (verdict: string, count: number) => `${verdict} (${f.number(count)})`,
});
