/** Why a line of a file was left out; `value` is what stood there, where that helps. */
export const rejectedLines = {
  reasons: {
    no_email: () => 'it has no email address',
    malformed_email: (value: string) => `“${value}” is not an email address`,
    status_unknown: (value: string) => `“${value}” is not a status; use active or suspended`,
    contradiction: (value: string) => `${value} stands in the file twice with different values`,
    too_many_cells: () => 'it has more cells than the heading',
    too_few_cells: () => 'it has fewer cells than the heading',
    quote_open: () => 'a quotation mark is never closed',
    unit_malformed: (value: string) => `“${value}” is not an org unit; write it like /Sales/EMEA`,
    too_long: (value: string) => `${value} is too long`,
  },
  unknown: (reason: string) => `it cannot be read (${reason})`,
  line: (line: string, why: string) => `Line ${line} was left out: ${why}.`,
};
