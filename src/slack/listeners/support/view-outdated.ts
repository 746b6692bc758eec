import { AppError } from '../../../domain/app-error.ts';

/** A button or a window of an older Rollcall: what it carries is not understood any more. */
export class ViewOutdated extends AppError {
  readonly code = 'view_outdated';
}
