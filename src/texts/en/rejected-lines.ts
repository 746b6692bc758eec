import type { RejectionReason } from '../../domain/rejected-line.ts';

/** Why a line of a file was left out; `value` is what stood there, or the name of the column. */
const reasons = {
  no_email: () => 'it has no email address',
  malformed_email: (value: string) => `“${value}” is not an email address`,
  status_unknown: (value: string) =>
    `“${value}” is not a status that Rollcall knows; use active or suspended`,
  unit_malformed: (value: string) => `“${value}” is not an org unit; write it like /Sales/EMEA`,
  contradiction: (value: string) =>
    `another line says something different about ${value || 'the same person'}`,
  too_many_cells: () => 'it has more cells than the heading',
  too_few_cells: () => 'it has fewer cells than the heading',
  too_long: (value: string) => `${value || 'a cell'} is too long`,
  stray_quote: () => 'a quotation mark stands in the wrong place',
  control_character: (value: string) => `${value || 'a cell'} holds a character that cannot be shown`,
} satisfies Record<RejectionReason, (value: string) => string>;

export const rejectedLines = {
  reasons,
  line: (line: string, why: string) => `Line ${line} was left out: ${why}.`,
};
