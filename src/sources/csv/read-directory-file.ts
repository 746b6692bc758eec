import type { DirectoryFile } from '../../ports/directory-file.ts';
import type { CsvFormat } from './csv-format.ts';
import { DirectoryFileRefused } from './directory-file-refused.ts';
import { createPeopleGatherer } from './gather-people.ts';
import { readRecords } from './read-records.ts';

interface CsvFile extends DirectoryFile {
  readonly format: CsvFormat;
}

/**
 * Reads a directory file that is small enough to stand in memory; see `readRecords`, and `openDirectoryFile` for
 * one that may not be. Throws DirectoryFileRefused when the file as a whole cannot be taken.
 */
export async function readDirectoryFile(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  options: { readonly format?: CsvFormat | null } = {},
): Promise<CsvFile> {
  const { format, rows } = await readRecords(bytes, options.format ?? null);
  const gatherer = createPeopleGatherer();
  for await (const row of rows) {
    if (row.kind === 'person') gatherer.add(row.line, row.record);
    else gatherer.reject(row.rejected);
  }
  const { people, rejected } = gatherer.end();
  if (people.length === 0) throw nobodyIn(rejected.length);
  return { format, read: people.length + rejected.length, people, rejected };
}

export function nobodyIn(rejected: number): DirectoryFileRefused {
  return new DirectoryFileRefused('file_empty', 'the file holds no person', { rejected });
}
