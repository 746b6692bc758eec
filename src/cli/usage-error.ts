import { AppError } from '../domain/app-error.ts';

/** The command's words are off: exit 2. `message` is what the person reads. */
export class UsageError extends AppError {
  readonly code = 'wrong_usage';
}
