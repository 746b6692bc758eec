import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import { DirectoryFileRefused } from './directory-file-refused.ts';

/** Bytes of one row; more is a quotation mark that was never closed and has swallowed the rows behind it. */
const LONGEST_ROW = 1024 * 1024;

export interface ParsedRow {
  /** Where the row starts, 1-based. */
  readonly line: number;
  /** Null: a quotation mark stands inside an unquoted cell; the rows behind it are unharmed. */
  readonly cells: readonly string[] | null;
}

/**
 * Parses CSV (RFC 4180) with `\n` as line end, row by row, no faster than they are taken; no row is kept. Blank
 * rows are left out; the heading is the first row. Throws DirectoryFileRefused (`file_cut_off`,
 * `file_malformed`) where a quotation mark makes the end of a row a guess: a row that swallowed the next one
 * would make a person absent.
 */
export async function* parseRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<ParsedRow> {
  const strays: ParsedRow[] = [];
  const parser = createParser(delimiter, strays);
  const done = pipeline(Readable.from(text), parser);
  // A fault is thrown by the loop below as well; whoever stops taking rows wants to hear of none.
  done.catch(() => undefined);
  for await (const row of parser) {
    yield* strays.splice(0);
    const { record, info } = row as RawRow;
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) yield { line: info.lines - countLineEnds(record), cells };
  }
  await done;
  yield* strays;
}

function createParser(delimiter: string, strays: ParsedRow[]) {
  let strayAt = 0;
  return parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    info: true,
    // To count the lines of a row that was left out.
    raw: true,
    on_skip: (error, raw) => {
      const line = Number(error?.lines ?? 0) - lineEnds(trimEnds(raw ?? ''));
      if (!isStrayQuote(error)) throw refuse(error, line);
      if (line !== strayAt) strays.push({ line, cells: null });
      strayAt = line;
      return undefined;
    },
  });
}

interface RawRow {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

/** `raw` begins with the blank lines before the row, and a last line end is not counted in `lines` yet. */
function trimEnds(raw: string): string {
  return raw.replace(/^\n+/, '').replace(/\n$/, '');
}

/** `lines` of csv-parse is the line on which the row ends, because every line end is `\n` (see decodeText). */
function countLineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) count += lineEnds(cell);
  return count;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isStrayQuote(error: CsvError | undefined): boolean {
  return error?.code === 'INVALID_OPENING_QUOTE';
}

function refuse(error: CsvError | undefined, line: number): DirectoryFileRefused {
  const cutOff = error?.code === 'CSV_QUOTE_NOT_CLOSED';
  const message = cutOff
    ? 'the file ends inside a quoted cell'
    : 'a quotation mark makes the end of a row a guess';
  return new DirectoryFileRefused(
    cutOff ? 'file_cut_off' : 'file_malformed',
    message,
    { line },
    { cause: error },
  );
}
