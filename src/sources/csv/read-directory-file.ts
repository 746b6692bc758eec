import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { DirectoryFile } from '../../ports/directory-file.ts';
import { RowRejected } from './cells.ts';
import type { CsvFormat } from './csv-format.ts';
import { decodeText } from './decode-text.ts';
import { DirectoryFileRefused } from './directory-file-refused.ts';
import { createPeopleGatherer } from './gather-people.ts';
import { type Heading, parseHeading } from './parse-heading.ts';
import { parseRows } from './parse-rows.ts';
import { peekHeading } from './peek-heading.ts';

interface CsvFile extends DirectoryFile {
  readonly format: CsvFormat;
}

const LONGEST_CELL = 10_000;

/**
 * Reads a directory file: UTF-8 or UTF-16, separated by `,` `;` or tab, in one of the known formats (by its
 * heading, or only in `format`). Streams; keeps the people and nothing else. Throws DirectoryFileRefused when
 * the file as a whole cannot be taken; what is wrong with one row is data.
 */
export async function readDirectoryFile(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  options: { readonly format?: CsvFormat | null } = {},
): Promise<CsvFile> {
  const { heading: line, text } = await peekHeading(decodeText(bytes));
  const heading = parseHeading(line, options.format ?? null);
  const gatherer = createPeopleGatherer();
  const toRecord = createRowReader(heading);
  let isHeading = true;
  await parseRows(text, heading.delimiter, {
    onRow(line, cells) {
      if (isHeading) {
        isHeading = false;
        return;
      }
      try {
        const record = toRecord(cells);
        if (record !== null) gatherer.add(line, record);
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        const { reason, value } = error;
        gatherer.reject({ line, reason, ...(value === undefined ? {} : { value }) });
      }
    },
    onStrayQuote: (line) => gatherer.reject({ line, reason: 'stray_quote' }),
  });
  const { people, rejected } = gatherer.end();
  if (people.length === 0) {
    throw new DirectoryFileRefused('file_empty', 'the file holds no person', { rejected: rejected.length });
  }
  return { format: heading.format.name, read: people.length + rejected.length, people, rejected };
}

function createRowReader({ format, columns }: Heading): (cells: readonly string[]) => DirectoryRecord | null {
  const indexes = new Map(columns.map((name, index) => [name, index]));
  return (cells) => {
    refuseShape(cells, columns);
    return format.toRecord((column) => cells[indexes.get(column) ?? -1] ?? '');
  };
}

/** A row that is wider or narrower than its heading has its values in wrong columns. */
function refuseShape(cells: readonly string[], columns: readonly string[]): void {
  if (cells.length > columns.length) throw new RowRejected('too_many_cells');
  if (cells.length < columns.length) throw new RowRejected('too_few_cells');
  for (const [index, cell] of cells.entries()) {
    if (cell.length > LONGEST_CELL) throw new RowRejected('too_long', columns[index]);
    if (hasControlCharacter(cell)) throw new RowRejected('control_character', columns[index]);
  }
}

/** All but tab and line ends: the database takes no zero, and names with the others are damage. */
function hasControlCharacter(cell: string): boolean {
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a) return true;
  }
  return false;
}
