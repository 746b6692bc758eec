import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { RejectedLine } from '../../domain/rejected-line.ts';
import { RowRejected } from './cells.ts';
import type { CsvFormat } from './csv-format.ts';
import { decodeText } from './decode-text.ts';
import { type Heading, parseHeading } from './parse-heading.ts';
import { type ParsedRow, parseRows } from './parse-rows.ts';
import { peekHeading } from './peek-heading.ts';

/** A row as it was read: a person, or a line that cannot be taken. */
export type ReadRow =
  | { readonly kind: 'person'; readonly line: number; readonly record: DirectoryRecord }
  | { readonly kind: 'rejected'; readonly rejected: RejectedLine };

export interface Records {
  readonly format: CsvFormat;
  /** Without rows that are no person. To be taken to the end, or `return`ed. */
  readonly rows: AsyncGenerator<ReadRow>;
}

const LONGEST_CELL = 10_000;

/**
 * Reads a directory file row by row and keeps none: UTF-8 or UTF-16, separated by `,` `;` or tab, in one of the
 * known formats (by its heading, or only in `format`). Throws DirectoryFileRefused when the file as a whole
 * cannot be taken, also later, while its rows are taken; what is wrong with one row is data.
 */
export async function readRecords(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  format: CsvFormat | null,
): Promise<Records> {
  const { heading: line, text } = await peekHeading(decodeText(bytes));
  const heading = parseHeading(line, format);
  return { format: heading.format.name, rows: toRows(parseRows(text, heading.delimiter), heading) };
}

async function* toRows(rows: AsyncIterable<ParsedRow>, heading: Heading): AsyncGenerator<ReadRow> {
  const toRecord = createRowReader(heading);
  let isHeading = true;
  for await (const { line, cells } of rows) {
    if (cells === null) {
      yield { kind: 'rejected', rejected: { line, reason: 'stray_quote' } };
    } else if (isHeading) {
      isHeading = false;
    } else {
      const row = toRow(line, cells, toRecord);
      if (row !== null) yield row;
    }
  }
}

type RowReader = (cells: readonly string[]) => DirectoryRecord | null;

function toRow(line: number, cells: readonly string[], toRecord: RowReader): ReadRow | null {
  try {
    const record = toRecord(cells);
    return record === null ? null : { kind: 'person', line, record };
  } catch (error) {
    if (!(error instanceof RowRejected)) throw error;
    const { reason, value } = error;
    return { kind: 'rejected', rejected: { line, reason, ...(value === undefined ? {} : { value }) } };
  }
}

function createRowReader({ format, columns }: Heading): RowReader {
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
