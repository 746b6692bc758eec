import type { PeopleFilter } from '../../ports/people-index.ts';

const filters: Record<PeopleFilter, string> = {
  all: 'Everybody',
  entitled: 'Should have Slack',
  not_entitled: 'Should not have Slack',
  suspended: 'Suspended',
  without_account: 'Without an account',
};

/** The directory as a list, and one person of it who has no account. */
export const people = {
  filters,
  searchLabel: 'Search by a part of an email address or name',
  searchPlaceholder: 'ada',
  facts: (status: string, entitled: string, account: string) => `${status} · ${entitled} · ${account}`,
  account: (status: string) => `Account: ${status.toLowerCase()}`,
  noAccount: 'No account',
  noUnit: 'No org unit',
  show: 'Show person',
  title: 'Person',
  noAccountYet: 'This person has no Slack account.',
};
