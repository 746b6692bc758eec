import type { ErrorEntries } from '../../error-text.ts';
import { after } from './optional-fact.ts';

/** Failing lines of Connect's check list and of `doctor` that are no faults elsewhere. */
export const checkErrors = {
  holder_not_found: () => ({
    title: 'Slack does not show the account of the person who connected.',
    next: 'Verify again; if it stays so, connect again.',
  }),
  receipts_broken: (fact) => ({
    title: `The chain of receipts is broken${after(' at number ', fact('firstBad', ''))}: somebody changed or removed one.`,
    next: 'Compare with a backup, and find out who can write to the database.',
  }),
} satisfies ErrorEntries;
