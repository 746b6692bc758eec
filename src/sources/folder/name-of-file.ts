/** What a file's name says: the source that it is from, and whether it holds only some of its people. */
export interface NamedFile {
  readonly source: string;
  readonly part: boolean;
}

const ENDING = /\.(csv|txt|tsv)$/iu;
const PART = /\.part$/iu;
/** `people-2026-11-25`, `people_20261125T0430`: the source is the same every day. */
const STAMP = /[\s._-]*\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:[\sT_-]*\d{2}[-_.]?\d{2}(?:[-_.]?\d{2})?)?Z?$/u;

/** `people-2026-11-25.part.csv` → a part of the source `people`. Null: no file of people. */
export function nameOfFile(file: string): NamedFile | null {
  if (file.startsWith('.') || !ENDING.test(file)) return null;
  const name = file.replace(ENDING, '');
  const whole = name.replace(PART, '');
  return { source: whole.replace(STAMP, '') || 'file', part: whole !== name };
}
