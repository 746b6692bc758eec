import { AppError } from '../../domain/app-error.ts';

/** Slack understood the call and said no; `context.error` is its word. Asking again would not help. */
export class SlackRefused extends AppError {
  readonly code = 'slack_refused';
}
