import { AppError } from '../../domain/app-error.ts';

export const DIRECTORY_FILE_REFUSALS = [
  'file_empty',
  'file_heading_unknown',
  'file_encoding',
  'file_not_text',
  'file_is_spreadsheet',
  'file_cut_off',
  'file_malformed',
] as const;

type DirectoryFileRefusal = (typeof DIRECTORY_FILE_REFUSALS)[number];

/**
 * A file that cannot be taken as a whole; nothing of it counts. `context` holds, where they are known, the
 * `line`, the `heading` as found, the `format` asked for, and how many lines were `rejected`.
 */
export class DirectoryFileRefused extends AppError {
  readonly code: DirectoryFileRefusal;

  constructor(
    code: DirectoryFileRefusal,
    message: string,
    context: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, context, options);
    this.code = code;
  }
}

/** A file that is another one when it is read again: who is missing from it proves nothing, so nobody goes (G2). */
export class DirectoryFileChanged extends AppError {
  readonly code = 'file_changed';
}
