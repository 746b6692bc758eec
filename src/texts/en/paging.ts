import type { Format } from '../format.ts';

/** What lists say around their rows. */
export const paging = (f: Format) => ({
  /** `from` and `to` are 1-based and inclusive. */
  shown: (from: number, to: number, total: number) =>
    `${f.number(from)}–${f.number(to)} of ${f.number(total)}`,
  empty: 'Nobody to show here.',
  nothingFound: (search: string) => `Nobody matches “${search}”. Try a part of an email address or a name.`,
  readAgo: (at: Date, now: Date) => `Read from Slack ${f.ago(at, now)}`,
  neverRead: 'Not read from Slack yet. The first comparison reads it.',
  andMore: (count: number) => `and ${f.number(count)} more`,
  accounts: (count: number) => f.count(count, { one: 'account', other: 'accounts' }),
  changes: (count: number) => f.count(count, { one: 'change', other: 'changes' }),
});
