import { mkdirSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../domain/app-error.ts';
import { DataDirDamaged, DataDirFull, DataDirNotAFolder, DataDirReadOnly } from '../database-errors.ts';

/**
 * Makes the data folder where it is missing, for its owner alone: tokens and names lie in it.
 *
 * @returns its absolute path without symbolic links, so that two names of one folder meet in one lock
 * @throws {DataDirNotAFolder | DataDirReadOnly | DataDirFull}
 */
export function prepareDataFolder(dataDir: string): string {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (error) {
    throw toFolderError(error, folder);
  }
}

/** What a failed file operation in the data folder means to the person who chose the folder. */
export function toFolderError(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const kind = folderErrors.find(({ signs }) => signs.test(detail))?.kind ?? DataDirDamaged;
  return new kind(`data folder ${folder}: ${detail}`, { folder, detail }, { cause: error });
}

// Node names the errno; PostgreSQL inside the embedded database has only the words of strerror.
const folderErrors = [
  { kind: DataDirFull, signs: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/ },
  { kind: DataDirNotAFolder, signs: /ENOTDIR|EEXIST|Not a directory/ },
  { kind: DataDirReadOnly, signs: /EACCES|EPERM|EROFS|ENOENT|Permission denied|Read-only file system/ },
];
