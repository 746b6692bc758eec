import { AppError } from '../../domain/app-error.ts';

/** A connect link that was used already, is too old, or belongs to another browser. */
export class OAuthStateInvalid extends AppError {
  readonly code = 'oauth_state_invalid';
}

/** Slack's page was closed with "Cancel", or came back without a code. */
export class OAuthDenied extends AppError {
  readonly code = 'oauth_denied';
}

/** The consent gave no admin token: the scopes asked for did not reach a person with the role. */
export class AdminTokenMissing extends AppError {
  readonly code = 'not_slack_admin';
}
