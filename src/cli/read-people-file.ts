import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { CsvFormat } from '../sources/csv/csv-format.ts';
import { openDirectoryFile } from '../sources/csv/open-directory-file.ts';
import { readDirectoryFile } from '../sources/csv/read-directory-file.ts';
import { openFile } from './open-file.ts';

/** A file of people, read as often as it takes; what is no plain file (a pipe) can be read only once. */
export async function readPeopleFile(path: string, format: CsvFormat | null) {
  const first = await openFile(path);
  if (!(await stat(path)).isFile()) return readDirectoryFile(first, { format });
  first.destroy();
  return openDirectoryFile(() => createReadStream(path), { format });
}
