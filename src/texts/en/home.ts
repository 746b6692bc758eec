import type { AccountFilter } from '../../ports/account-index.ts';
import type { Format } from '../format.ts';

const filters: Record<AccountFilter, string> = {
  all: 'All accounts',
  active: 'Active',
  invited: 'Invited',
  inactive: 'Deactivated',
  guests: 'Guests',
  drift: 'Drift',
};

/** The Home tab as a whole. */
export const home = (f: Format) => ({
  title: 'Rollcall',
  tabs: {
    overview: 'Overview',
    accounts: 'Accounts',
    people: 'People',
    assignments: 'Assignments',
    drift: (count: number) => (count === 0 ? 'Drift' : `Drift (${f.number(count)})`),
    activity: 'Activity',
    settings: 'Settings',
    approvals: (held: number) => (held === 0 ? 'Approvals' : `Approvals (${f.number(held)})`),
  },
  filters,
  loading: 'One moment, Rollcall is reading …',
  searchLabel: 'Search by a part of an email address, name or user name',
  searchPlaceholder: 'ada',
  filterPlaceholder: 'Status',
  notConnectedTitle: 'Welcome to Rollcall',
  notConnectedText:
    'Rollcall keeps the accounts of your Slack workspace equal to who your organization says should be there. You see every change before it happens, and why.',
  notConnectedSteps: [
    'Connecting needs an owner or admin of the Slack workspace, and Business+ or Enterprise.',
    'Nothing is changed by connecting: the first comparison is shown to you and waits.',
  ],
  connectNotYours: 'Ask an owner or admin of the Slack workspace to open this tab and connect.',
});

export const overview = (f: Format) => ({
  active: 'Active accounts',
  invited: 'Invited, not signed in yet',
  inactive: 'Deactivated',
  guests: 'Guests',
  entitledWithout: 'Should have Slack, but have no account',
  activeWithout: 'Have Slack, but should not',
  drift: 'Accounts that need a look (drift)',
  held: 'Changes waiting for a decision',
  lastCompared: (at: Date, now: Date) => `Last comparison: ${f.ago(at, now)}`,
  neverCompared: 'Not compared yet',
  nextCompared: (at: Date, now: Date) => `next: ${f.ago(at, now)}`,
  changesTitle: 'Last changes',
  noChanges: 'Nothing has been changed yet.',
  noAssignment:
    'Slack is not assigned to anybody yet, so Rollcall changes nothing. Choose “Assign Slack” to say who should have it.',
  noDirectory: 'No directory yet. Choose “Import people” and give Rollcall a CSV file.',
});

export const approvals = (f: Format) => ({
  title: 'Waiting for a decision',
  none: 'Nothing waits for a decision.',
  share: (percent: string) => `${percent} of the managed accounts`,
  since: (at: Date, now: Date) => `Waiting since ${f.ago(at, now)}`,
  blocked: (count: number) =>
    `${f.count(count, { one: 'change cannot', other: 'changes cannot' })} be released by an approval. Open the account to see what helps.`,
  openAll: (count: number) => `Review all ${f.number(count)}`,
  first:
    'This is the first comparison with this Slack workspace: everything waits until you have decided on some of it.',
  mayNotDecide: 'You can look. Approvers and owners decide.',
});

/** What people without a role see. */
export const own = (f: Format) => ({
  title: 'Your Slack account',
  active: 'Your account is active.',
  invited: 'You are invited.',
  inactive: 'Your account is deactivated.',
  unknown: 'Rollcall has not read your account yet.',
  whyTitle: 'Why you have Slack',
  explain:
    'Rollcall is how your organization decides who has Slack. If something is wrong here, ask your IT team.',
  asOf: (at: Date) => `As of ${f.time(at)}`,
});
