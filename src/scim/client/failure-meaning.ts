/** An error that Slack stated: its code word, the whole text behind it, and the HTTP status. */
export interface ScimFailure {
  readonly status: number;
  readonly code: string;
  /** The whole text: `email_taken (email=… existing_user=U…)`. */
  readonly detail: string;
}

export type FailureMeaning =
  | 'credentials'
  | 'plan'
  | 'scope'
  | 'throttled'
  | 'wrong_address'
  | 'not_found'
  | 'email_taken'
  | 'user_name_taken'
  | 'protected'
  | 'patch_unsupported'
  | 'not_created_yet'
  | 'refused';

/**
 * Slack's code words by what Rollcall does about them
 * (https://docs.slack.dev/reference/scim-api#errors; the last two rows were met by others). What is not here
 * is `refused`: Slack understood and will not.
 */
const MEANING: Readonly<Record<string, FailureMeaning>> = {
  invalid_authentication: 'credentials',
  missing_authentication: 'credentials',
  invalid_auth: 'credentials',
  not_authed: 'credentials',
  token_revoked: 'credentials',
  token_expired: 'credentials',
  account_inactive: 'credentials',
  plus_teams_only: 'plan',
  non_org_teams_only: 'plan',
  missing_scope: 'scope',
  too_many_requests: 'throttled',
  resource_locked: 'throttled',
  bad_endpoint: 'wrong_address',
  unsupported_version: 'wrong_address',
  no_such_user: 'not_found',
  unknown_user: 'not_found',
  user_not_found: 'not_found',
  cannot_decode_user_id: 'not_found',
  email_taken: 'email_taken',
  username_taken: 'user_name_taken',
  // Reserved words and names of channels: another name is the remedy, as for a taken one (X6).
  username_not_allowed: 'user_name_taken',
  invalid_reserved_word: 'user_name_taken',
  cannot_disable_primary_owner: 'protected',
  primary_owner_check_failure: 'protected',
  cannot_modify_owner: 'protected',
  cannot_disable_bot_user_with_scim: 'protected',
  cannot_modify_gdpr: 'protected',
  cannot_make_user_guest: 'protected',
  method_not_allowed: 'patch_unsupported',
  invited_user_not_created: 'not_created_yet',
};

/** `bad_email_address (… reason=email_taken …)`: the word that counts stands inside. */
const TAKEN_INSIDE = /\breason=email_taken\b/;

/** By the code word, not by the status: Slack answers 400 and 409 for the same conflict (slack-facts §1.6). */
export function explainFailure({ status, code, detail }: ScimFailure): FailureMeaning {
  if (status === 401) return 'credentials';
  if (status === 429) return 'throttled';
  if (TAKEN_INSIDE.test(detail)) return 'email_taken';
  const known = MEANING[code];
  if (known !== undefined) return known;
  if (status === 404) return 'not_found';
  return 'refused';
}

/** The account that has the address already, where the text names it (X6). */
export function existingUserId({ detail }: ScimFailure): string | null {
  return /\bexisting_user=([UW][A-Z0-9]+)/.exec(detail)?.[1] ?? null;
}
