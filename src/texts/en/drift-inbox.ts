import type { Format } from '../format.ts';

/** Accounts that need a look, and what is decided about one. */
export const driftInbox = (f: Format) => ({
  searchLabel: 'Search by a part of an email address, name or user name',
  searchPlaceholder: 'ada',
  none: 'No account needs a look: the directory explains every one, or somebody has decided about it.',
  decide: 'Decide',
  title: 'Account to look at',
  submit: 'Save',
  whatLabel: 'What is to happen?',
  what: {
    adopt: 'Keep it: it is right as it is',
    ignore: 'Leave it for now',
    link: 'It belongs to a person of the directory',
    deactivate: 'Deactivate it',
  },
  untilLabel: 'Leave it until',
  untilHint: 'Only if it is left for now. After that day it comes back into this list.',
  personLabel: 'Person',
  personHint:
    'Only if it belongs to somebody. Who should have Slack keeps it; for anybody else the rules decide, and guard it.',
  personPlaceholder: 'Type a name or address',
  reasonLabel: 'Reason',
  reasonHint: 'Kept in the record; needed to deactivate.',
  personMissing: 'Choose the person whose account it is.',
  reasonMissing: 'Say why: the reason is kept in the record.',
  kept: (name: string) => `${name} stays as it is.`,
  ignored: (name: string, until: string | null) =>
    until === null ? `${name} is left as it is.` : `${name} is left until ${f.day(until)}.`,
  linked: (name: string) => `${name} is linked to the person.`,
  leftNext: 'It is out of the list; the decision is in the record.',
  linkedStays: 'The account stays and is kept up with the directory.',
  linkedRuns: 'What follows from it is being carried out.',
  linkedWaits: 'What follows from it waits for a decision in Approvals.',
});
