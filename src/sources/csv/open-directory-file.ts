import type { DirectoryRecord } from '../../domain/directory-record.ts';
import type { RejectedLine } from '../../domain/rejected-line.ts';
import { createAddressSet, slotOf } from './address-set.ts';
import type { CsvFormat } from './csv-format.ts';
import { DirectoryFileChanged } from './directory-file-refused.ts';
import { createPeopleGatherer, type Gathered } from './gather-people.ts';
import { nobodyIn } from './read-directory-file.ts';
import { readRecords } from './read-records.ts';

/** A directory file of any length; its people are read anew each time that they are taken. */
export interface OpenedDirectoryFile {
  readonly format: CsvFormat;
  readonly read: number;
  /** Throws DirectoryFileChanged at the end where the file is not the one that was looked at. */
  readonly people: AsyncIterable<DirectoryRecord>;
  /** By line. */
  readonly rejected: readonly RejectedLine[];
}

type Open = () => AsyncIterable<Uint8Array>;

/**
 * Reads a directory file as `readDirectoryFile` does, in constant memory: once to count and to see which
 * addresses may stand there twice, once more for those where there are any, and once for each use of `people`.
 * `open` gives the same bytes each time.
 */
export async function openDirectoryFile(
  open: Open,
  options: { readonly format?: CsvFormat | null } = {},
): Promise<OpenedDirectoryFile> {
  const wanted = options.format ?? null;
  const scan = await scanFile(open, wanted);
  const doubtful = await gatherDoubtful(open, wanted, scan.doubtful);
  const people = scan.people + doubtful.people.length;
  const rejected = [...scan.rejected, ...doubtful.rejected].sort((one, other) => one.line - other.line);
  if (people === 0) throw nobodyIn(rejected.length);
  return {
    format: scan.format,
    read: people + rejected.length,
    people: { [Symbol.asyncIterator]: () => takePeople(open, scan, doubtful) },
    rejected,
  };
}

interface Scan {
  readonly format: CsvFormat;
  /** Without those at a doubtful address. */
  readonly people: number;
  readonly rejected: readonly RejectedLine[];
  readonly doubtful: ReadonlySet<number>;
  readonly checksum: number;
}

async function scanFile(open: Open, wanted: CsvFormat | null): Promise<Scan> {
  const { format, rows } = await readRecords(open(), wanted);
  const seen = createAddressSet();
  const doubtful = new Map<number, number>();
  const rejected: RejectedLine[] = [];
  let people = 0;
  let checksum = 0;
  for await (const row of rows) {
    if (row.kind === 'rejected') {
      rejected.push(row.rejected);
      continue;
    }
    const slot = slotOf(row.record.email);
    if (seen.add(slot)) doubtful.set(slot, (doubtful.get(slot) ?? 1) + 1);
    people += 1;
    checksum = (checksum + slot) >>> 0;
  }
  const inDoubt = [...doubtful.values()].reduce((sum, count) => sum + count, 0);
  return { format, people: people - inDoubt, rejected, doubtful: new Set(doubtful.keys()), checksum };
}

async function gatherDoubtful(
  open: Open,
  wanted: CsvFormat | null,
  doubtful: ReadonlySet<number>,
): Promise<Gathered> {
  const gatherer = createPeopleGatherer();
  if (doubtful.size === 0) return gatherer.end();
  const { rows } = await readRecords(open(), wanted);
  for await (const row of rows) {
    if (row.kind === 'person' && doubtful.has(slotOf(row.record.email))) gatherer.add(row.line, row.record);
  }
  return gatherer.end();
}

/** Whoever stops in the middle has read no whole file, so the end says whether it was the same one (G2). */
async function* takePeople(
  open: Open,
  scan: Scan,
  doubtful: Gathered,
): AsyncGenerator<DirectoryRecord, void, void> {
  const { rows } = await readRecords(open(), scan.format);
  let checksum = 0;
  for await (const row of rows) {
    if (row.kind === 'rejected') continue;
    const slot = slotOf(row.record.email);
    checksum = (checksum + slot) >>> 0;
    if (!scan.doubtful.has(slot)) yield row.record;
  }
  yield* doubtful.people;
  if (checksum !== scan.checksum) throw new DirectoryFileChanged('the file changed while it was read');
}
