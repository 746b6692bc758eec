import type { KeptByHand } from '../../../domain/case.ts';
import type { Format } from '../../format.ts';

const lasts: Record<KeptByHand['lasts'], string> = {
  evidence: 'While nothing about them changes',
  until: 'Until a day',
  always: 'Always',
};

/** What the approver looks at before deciding. */
export const approvalProof = (f: Format) => ({
  title: 'What this rests on',
  directory: (people: number, at: Date | null) =>
    at === null
      ? `Directory: ${f.count(people, { one: 'person', other: 'people' })}`
      : `Directory: ${f.count(people, { one: 'person', other: 'people' })}, read on ${f.time(at)}`,
  slack: (accounts: number, at: Date) =>
    `Slack: ${f.count(accounts, { one: 'account', other: 'accounts' })}, read on ${f.time(at)}`,
  complete: 'complete',
  incomplete: 'not complete',
  seats: (added: number, removed: number) =>
    `Paid seats: ${f.number(added)} more, ${f.number(removed)} fewer if you approve all.`,
});

/** What was decided on had changed meanwhile (A1). */
export const difference = (f: Format) => ({
  title: 'Something has changed',
  text: 'Since this was shown to you, something about these accounts has changed. Nothing was done with them. Look at them again and decide anew.',
  before: 'Shown to you',
  now: 'Now',
  gone: 'Not planned any more',
  otherDone: (count: number) =>
    `${f.count(count, { one: 'other change was', other: 'other changes were' })} approved.`,
});

export const approval = (f: Format) => ({
  title: 'Decide',
  approve: 'Approve',
  reject: 'Reject',
  protectedTitle: 'Protected: an approval does not release these',
  operationsTitle: 'What would happen',
  shown: (from: number, to: number, total: number) =>
    `${f.number(from)}–${f.number(to)} of ${f.number(total)}`,
  nothing: 'Nothing here waits for a decision any more.',
  scopeLabel: 'What do you decide on?',
  all: (count: number) => `All of them (${f.number(count)})`,
  someCauses: 'Some causes',
  someAccounts: 'Single accounts',
  causesLabel: 'Which causes',
  accountsLabel: 'Which accounts',
  accountsPlaceholder: 'Choose accounts',
  searchPlaceholder: 'Type a part of a name or email',
  decisionLabel: 'Your decision',
  approvedTitle: (count: number) => `${f.count(count, { one: 'change is', other: 'changes are' })} approved.`,
  approvedNext:
    'They are being carried out; a message from Rollcall shows how it goes. Each is read again right before it is done.',
  rejectedTitle: (count: number) => `${f.count(count, { one: 'change is', other: 'changes are' })} rejected.`,
  rejectedNext: 'Nothing was changed in Slack, and you are not asked again while it lasts.',
  outranked: (count: number) =>
    `${f.count(count, { one: 'change is', other: 'changes are' })} left as they were: the Slack role of these accounts is above yours.`,
  own: (count: number) =>
    `${f.count(count, { one: 'change waits', other: 'changes wait' })} for somebody else: who asked for a change may not approve it.`,
  secondNeeded: (count: number) =>
    `${f.count(count, { one: 'change needs', other: 'changes need' })} a second approver; your yes is kept.`,
  firstYes: (by: string) => `${by} has agreed. A second approver has to agree too.`,
  decidedBefore: (count: number) =>
    `${f.count(count, { one: 'other was', other: 'others were' })} decided already.`,
  lastsLabel: 'Reject for how long?',
  lasts,
  untilLabel: 'Until which day',
  commentLabel: 'Comment',
  commentHint: 'Kept in the record.',
  typedLabel: (removals: number) =>
    `${f.count(removals, { one: 'person loses', other: 'people lose' })} Slack if you approve all. Type how many lose it by what you chose.`,
  typedHint: 'This makes sure that nobody removes many people with one click.',
  fourEyes: 'Two people have to agree: yours is the first of two yeses, unless somebody else has given it.',
  single:
    'You are the only approver. Add a second one in Settings, so that two people look at large removals.',
  accepted: (count: number) =>
    `Approved: ${f.count(count, { one: 'change', other: 'changes' })}. The run has started; progress comes as a message.`,
  rejected: (count: number) =>
    `Rejected: ${f.count(count, { one: 'change', other: 'changes' })}. Nothing is changed.`,
});
