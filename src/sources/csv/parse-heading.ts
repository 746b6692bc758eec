import { parse } from 'csv-parse/sync';
import type { CsvFormat } from './csv-format.ts';
import { DirectoryFileRefused } from './directory-file-refused.ts';
import type { FileFormat } from './file-format.ts';
import { entra } from './formats/entra.ts';
import { google } from './formats/google.ts';
import { jumpcloud } from './formats/jumpcloud.ts';
import { okta } from './formats/okta.ts';
import { plain } from './formats/plain.ts';
import { slackExport } from './formats/slack-export.ts';

const FORMATS: readonly FileFormat[] = [slackExport, google, entra, okta, jumpcloud, plain];
const DELIMITERS = [',', ';', '\t'];
const LONGEST_SHOWN = 200;

export interface Heading {
  readonly format: FileFormat;
  readonly delimiter: string;
  /** In lower case; '' for columns without a heading, which are not read. */
  readonly columns: readonly string[];
}

/**
 * Format and delimiter by the heading line: the delimiter is the one with which the heading makes sense.
 * With `wanted` only that format is tried. Throws DirectoryFileRefused (`file_heading_unknown`).
 */
export function parseHeading(line: string, wanted: CsvFormat | null): Heading {
  const formats = FORMATS.filter((format) => wanted === null || format.name === wanted);
  for (const delimiter of DELIMITERS) {
    const columns = splitHeading(line, delimiter);
    const format = formats.find((one) => fits(one, columns));
    if (format !== undefined) return { format, delimiter, columns };
  }
  throw new DirectoryFileRefused('file_heading_unknown', 'the heading belongs to no format that is known', {
    heading: line.trim().slice(0, LONGEST_SHOWN),
    format: wanted,
  });
}

function splitHeading(line: string, delimiter: string): string[] {
  const rows: string[][] = parse(line, { delimiter, relax_quotes: true });
  return (rows[0] ?? []).map((name) => name.trim().toLowerCase());
}

/** A heading that stands there twice fits nothing: which of the two columns counts would be a guess. */
function fits({ required, allowed }: FileFormat, columns: readonly string[]): boolean {
  const named = columns.filter((name) => name !== '');
  if (new Set(named).size < named.length) return false;
  return required.every((name) => named.includes(name)) && named.every((name) => allowed?.has(name) ?? true);
}
