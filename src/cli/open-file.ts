import { constants, createReadStream, type ReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { AppError } from '../domain/app-error.ts';

/** The file that somebody named is not there, or is nothing to read. */
export class FileRefused extends AppError {
  readonly code: 'file_missing' | 'file_unreadable';

  constructor(code: 'file_missing' | 'file_unreadable', file: string, options?: ErrorOptions) {
    super(`cannot open the file: ${code}`, { file }, options);
    this.code = code;
  }
}

/** A named file as bytes. Looks first, so that what is wrong is said before anything is read. Throws FileRefused. */
export async function openFile(file: string): Promise<ReadStream> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new FileRefused('file_unreadable', file);
    await access(file, constants.R_OK);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new FileRefused(gone ? 'file_missing' : 'file_unreadable', file, { cause: error });
  }
  return createReadStream(file);
}
