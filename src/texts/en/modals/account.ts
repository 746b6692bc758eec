import type { Format } from '../../format.ts';

/** The account modal, and the chain of reasons for people with and without an account. */
export const account = (f: Format) => ({
  title: 'Account',
  whyTitle: 'Why',
  live: (at: Date) => `Read from Slack just now (${f.time(at)}).`,
  notLive: (at: Date | null) =>
    at === null
      ? 'Slack did not answer, and Rollcall has not read this account before.'
      : `Slack did not answer. This is how Rollcall read it on ${f.time(at)}.`,
  profileTitle: 'Slack profile',
  organizationTitle: 'Organization profile',
  workspaceTitle: 'Workspace profile',
  appsTitle: 'Assigned apps',
  entitlementTitle: 'Should this person have Slack?',
  receiptsTitle: 'Last entries',
  actionsTitle: 'What you can do',
  email: 'Email',
  secondaryEmail: 'Second email',
  userName: 'User name',
  status: 'Status',
  role: 'Role',
  jobTitle: 'Job title',
  slackId: 'Slack ID',
  source: 'Source',
  unit: 'Org unit',
  groups: 'Groups',
  workspaces: 'Workspaces',
  noPerson: 'Nobody in the directory has this email address.',
  noApps: 'No app is assigned.',
  noReceipts: 'Rollcall has not changed anything about this account.',
  app: (name: string, kind: string, seat: string, subject: string) =>
    `${name} · ${kind} · ${seat} · through ${subject}`,
  planned: (what: string) => `Planned: ${what}`,
  nothingPlanned: 'Nothing is planned for this account.',
  cannot: (action: string, why: string) => `${action} is not possible: ${why}`,
});
