import { AppError } from '../domain/app-error.ts';

/**
 * The directory's API says no: the credentials, a missing right, or a request that it does not take. `context`:
 * `source`, `status`, `why` (the API's code word). Its own error is never the cause: it carries token and headers (R3).
 */
export class PullRefused extends AppError {
  readonly code = 'pull_refused';
}

/** The directory's API did not answer, not in time, or not in a way that can be understood. */
export class PullUnavailable extends AppError {
  readonly code = 'pull_unavailable';
  override readonly retryable = true;
}

/** A listing that was empty, had fewer rows than it said, or went in circles (G2). Never a plan. */
export class PullIncomplete extends AppError {
  readonly code = 'pull_incomplete';
  override readonly retryable = true;
}

/** What the environment names is not there, or is not what it should be; `context.variable` names it. */
export class PullMisconfigured extends AppError {
  readonly code = 'pull_misconfigured';
}
