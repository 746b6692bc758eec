import type { ReceiptFilter } from '../../ports/receipts.ts';

const filters: Record<ReceiptFilter, string> = {
  all: 'Everything',
  changes: 'Changes in Slack',
  decisions: 'Decisions',
  directory: 'Directory and assignments',
  connection: 'Connection',
};

/** The record of decisions and changes, as a list. */
export const activity = {
  filters,
  searchLabel: 'Search by a part of an email address or name',
  searchPlaceholder: 'ada',
  historyTitle: 'History',
  historyOf: (who: string) => `History of ${who}`,
  more: 'All of it stands in Rollcall’s Home tab, under Activity.',
  nothing: 'Nothing is on record.',
  nothingOf: (who: string) => `Nothing is on record about ${who}.`,
};
