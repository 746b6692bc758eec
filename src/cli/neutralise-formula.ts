const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (R2; OWASP "CSV injection").
 * Numbers stay numbers.
 */
export function neutraliseFormula(cell: string | number | null): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  return STARTS_A_FORMULA.test(cell) ? `'${cell}` : cell;
}
