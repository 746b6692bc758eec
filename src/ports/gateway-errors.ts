import { AppError } from '../domain/app-error.ts';

/** Slack refuses the token: revoked, or its holder is gone (G7). */
export class CredentialsRefused extends AppError {
  readonly code = 'credentials_refused';
}

/** The Slack team's plan has no SCIM, or the app was installed on a workspace instead of the organisation. */
export class SlackPlanMissing extends AppError {
  readonly code = 'slack_plan_missing';
}

/** Slack did not answer, or not in a way that can be understood. The effect of a write is unknown. */
export class SlackUnavailable extends AppError {
  readonly code = 'slack_unavailable';
  override readonly retryable = true;
}

/** A listing that ended short, came twice different, or disagrees with its total (G2). Never a plan. */
export class ReadingIncomplete extends AppError {
  readonly code = 'reading_incomplete';
  override readonly retryable = true;
}

/** The token lacks a scope; `context.needed` names it. */
export class ScopeMissing extends AppError {
  readonly code = 'scope_missing';
}
