/** Deactivating and activating one account by name (D2, D3). */
export const deactivate = {
  title: 'Deactivate account',
  submit: 'Deactivate',
  question: (name: string) => `Take Slack away from ${name}?`,
  losesTitle: 'What happens',
  loses: [
    'They are signed out everywhere and leave all channels at once.',
    'Their messages and files stay.',
    'Apps and workflows that run with their account stop.',
  ],
  undoTitle: 'If you change your mind',
  undo: 'Activating brings back the account and its messages. Channels, sign-ins and the apps that they installed may have to be set up again.',
  byExclusion:
    'Rollcall keeps it so: an exclusion by name stands above every assignment, until you activate the account again or the last day below is over.',
  byDrift: 'Nobody in the directory has this account. Rollcall records your decision and deactivates it.',
  undoneByDirectory: 'They would still get Slack by an assignment:',
  changeAssignment: 'Change the assignment instead',
  untilLabel: 'Keep it so until',
  untilHint: 'Leave it empty to keep it so until somebody activates the account again.',
  reasonLabel: 'Reason',
  reasonHint: 'Kept in the record.',
  reasonPlaceholder: 'Long leave',
  held: (why: string) => `It will wait first. ${why}`,
  noted: 'Your request is noted.',
  started: (name: string) => `${name} is being deactivated. Rollcall tells you when Slack has confirmed it.`,
};

export const activate = {
  title: 'Activate account',
  submit: 'Activate',
  question: (name: string) => `Give Slack back to ${name}?`,
  gainsTitle: 'What happens',
  gains: [
    'They can sign in again and see their earlier messages and files.',
    'Channels may have to be joined again.',
    'The account takes a paid seat.',
  ],
  endsExclusion: 'The exclusion by name that keeps Slack from them ends.',
  alreadyEntitled: 'They should have Slack already; Rollcall brings the account back.',
  addsAssignment: 'No assignment reaches them, so Slack is assigned to them by name.',
  addsPerson: 'Nobody in the directory has this email, so they are added by hand.',
  againstDirectory: (status: string) =>
    `${status}. The account is kept active by hand until the day you choose; after that the directory decides again.`,
  untilLabel: 'Keep active until',
  reasonLabel: 'Reason',
  reasonHint: 'Kept in the record.',
  reasonPlaceholder: 'Back from leave',
  held: (why: string) => `It will wait first. ${why}`,
  noted: 'Your request is noted.',
  started: (name: string) => `${name} is being activated. Rollcall tells you when Slack has confirmed it.`,
};
