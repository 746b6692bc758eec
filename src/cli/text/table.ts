import Table from 'cli-table3';

/** Control characters and escape sequences in a name must not reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** A plain table for a terminal; a cell's text is made harmless. */
export function table(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const made = new Table({ head: [...heading], style: { head: [], border: [] }, chars: BORDERLESS });
  made.push(...rows.map((row) => row.map((cell) => String(cell).replace(CONTROL, ' '))));
  return made.toString();
}

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};
