import type { AccountRole, AccountStatus } from '../../domain/account.ts';
import type { AppKind } from '../../domain/app-kind.ts';
import type { Seat, Subject } from '../../domain/assignment.ts';
import type { SlackPlan } from '../../domain/connection.ts';
import type { OperationKind } from '../../domain/operation.ts';
import type { PersonStatus } from '../../domain/person.ts';
import type { Outcome } from '../../domain/run.ts';

const status: Record<AccountStatus, string> = {
  active: 'Active',
  invited: 'Invited',
  inactive: 'Deactivated',
};

const role: Record<AccountRole, string> = {
  primary_owner: 'Primary owner',
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  multi_channel_guest: 'Multi-channel guest',
  single_channel_guest: 'Single-channel guest',
  bot: 'App or bot',
};

const seat: Record<Seat, string> = { member: 'Member', guest: 'Guest' };

const personStatus: Record<PersonStatus, string> = {
  active: 'Active in the directory',
  suspended: 'Suspended in the directory',
  deleted: 'Deleted from the directory',
};

const subjectKind: Record<Subject['kind'], string> = {
  organization: 'The whole organization',
  unit: 'Org unit',
  group: 'Group',
  workspace: 'Workspace',
  person: 'One person',
};

const appKind: Record<AppKind, string> = {
  chat: 'Chat',
  code: 'Code',
  design: 'Design',
  documents: 'Documents',
  meetings: 'Meetings',
  tickets: 'Tickets',
  sales: 'Sales',
  people: 'People and pay',
  other: 'Other',
};

const operation: Record<OperationKind, string> = {
  invite: 'Invite',
  reactivate: 'Reactivate',
  deactivate: 'Deactivate',
  change_seat: 'Change seat',
  update_profile: 'Update email',
};

const slackPlan: Record<SlackPlan, string> = {
  free: 'Free',
  pro: 'Pro',
  business_plus: 'Business+',
  enterprise: 'Enterprise',
  unknown: 'Unknown plan',
};

const outcome: Record<Outcome, string> = {
  applied: 'Done',
  held: 'Held',
  stale: 'Changed meanwhile',
  failed: 'Failed',
};

/** Words that stand alone: statuses, roles, kinds and what buttons say. */
export const words = {
  status,
  role,
  roleUnknown: 'Role not read yet',
  seat,
  personStatus,
  subjectKind,
  appKind,
  appKindUnknown: 'Kind not said',
  operation,
  slackPlan,
  outcome,
  noName: '(no name)',
  noEmail: '(no email)',
  none: 'None',
  exclusion: 'Exclusion',
  entitled: 'Should have Slack',
  notEntitled: 'Should not have Slack',
  rollcall: 'Rollcall',
  commandLine: (user: string) => `${user} on the command line`,
};

export const buttons = {
  next: 'Next',
  previous: 'Previous',
  first: 'First page',
  refresh: 'Refresh',
  open: 'Open',
  review: 'Review',
  close: 'Close',
  cancel: 'Cancel',
  done: 'Done',
  show: 'Show account',
  why: 'Why?',
  activate: 'Activate',
  deactivate: 'Deactivate',
  invite: 'Invite people',
  assign: 'Assign Slack',
};
