import type { ErrorEntries } from '../../error-text.ts';

/** What Slack answers, or does not. */
export const slackErrors = {
  credentials_refused: () => ({
    title: 'Slack no longer accepts Rollcall’s token.',
    next: 'An owner of the Slack workspace has to connect Rollcall again. Until then nothing is changed in Slack.',
  }),
  slack_forbidden: () => ({
    title: 'Slack does not allow this with the role of the person who connected Rollcall.',
    next: 'Let an owner of the Slack workspace connect Rollcall again.',
  }),
  scope_missing: (fact) => ({
    title: `Rollcall lacks a permission in Slack (${fact('needed', fact('missing', 'a scope'))}).`,
    next: 'Connect again and allow everything that Slack’s page lists.',
  }),
  slack_plan_missing: () => ({
    title: 'This Slack plan does not allow provisioning.',
    next: 'Provisioning needs Business+ or Enterprise. On Enterprise, install Rollcall on the organization, not on one workspace. Then verify again.',
  }),
  slack_unavailable: () => ({
    title: 'Slack does not answer at the moment.',
    next: 'Nothing is lost: Rollcall tries again by itself. You can look at status.slack.com.',
  }),
  slack_rate_limited: () => ({
    title: 'Slack asks Rollcall to slow down.',
    next: 'Nothing is lost: Rollcall waits as long as Slack asks and then goes on.',
  }),
  slack_conflict: () => ({
    title: 'Somebody else changed the same account at the same moment.',
    next: 'Open the account again to see how it stands now, then try once more.',
  }),
  slack_refused: (fact) => ({
    title: `Slack refused the change (${fact('code', 'no reason given')}).`,
    next: 'Trying again will not help. Open the account to see what is special about it.',
  }),
  email_taken: () => ({
    title: 'Another Slack account has this email address already.',
    next: 'Find that account with /provision find, then reactivate it or free the address.',
  }),
  user_name_taken: () => ({
    title: 'No free user name was found in Slack for this person.',
    next: 'Change the person’s name or email in the directory, then run the comparison again.',
  }),
  account_not_found: () => ({
    title: 'Slack does not know this account any more.',
    next: 'Refresh the list. If it is still there, run /provision sync.',
  }),
  reading_incomplete: () => ({
    title: 'The list of accounts from Slack was not complete.',
    next: 'Nothing was planned from it. Rollcall reads it again at the next comparison; /provision sync does it now.',
  }),
  reading_empty: () => ({
    title: 'The list of accounts from Slack was empty.',
    next: 'Nothing was planned from it. Check the connection with /provision status.',
  }),
  protected_in_slack: () => ({
    title: 'Slack protects this account: its role is at least that of who connected Rollcall.',
    next: 'Change its role in Slack first, or let the primary owner connect Rollcall.',
  }),
  no_effect: () => ({
    title: 'Slack accepted the change, but the account does not show it.',
    next: 'Rollcall looks again at the next comparison. If it stays so, let an owner of the Slack workspace connect again.',
  }),
} satisfies ErrorEntries;
