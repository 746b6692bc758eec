/** The connect modal: what it takes, and the check list after Slack's consent page. */
export const connect = {
  title: 'Connect Slack',
  needsTitle: 'Before you connect',
  needs: [
    'The Slack plan has to be Business+ or Enterprise.',
    'You have to be an owner or admin of the Slack workspace; on Enterprise an owner of the organization.',
    'Rollcall works with your account from then on. If you leave or lose the role, somebody else has to connect.',
    'Nothing is changed by connecting. The first comparison is shown to you and waits.',
  ],
  holder: (name: string) => `Who connects: ${name}`,
  allWell: 'Everything is well.',
  notKept: 'The token was not kept. Do what the failing line says, then connect again.',
};

/** Windows that only say something. */
export const notices = {
  loadingTitle: 'Rollcall',
  loading: 'One moment …',
  errorTitle: 'That did not work',
  doneTitle: 'Done',
  chooseTitle: 'Whom do you mean?',
  chooseMore: 'There are more. Give the email address to be exact.',
  choose: 'Choose',
};
