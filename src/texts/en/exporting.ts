import type { Format } from '../format.ts';

/** The record as a file. */
export const exporting = (f: Format) => ({
  nothing:
    'There is nothing on record for that. Leave out the period or the name, or look at /provision history.',
  comment: (count: number, who: string | null) =>
    who === null
      ? `The record: ${f.count(count, { one: 'receipt', other: 'receipts' })}, each sealed.`
      : `The record of ${who}: ${f.count(count, { one: 'receipt', other: 'receipts' })}, each sealed.`,
  sent: (count: number) =>
    `${f.count(count, { one: 'receipt is', other: 'receipts are' })} in a file in our direct message.`,
});
