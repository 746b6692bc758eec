/**
 * What an error of Slack's SCIM is about:
 * token – the token is not accepted any more; permission – its holder may not; plan, install – this Slack
 * team has no SCIM, or has it in the organisation only; protected_target – nobody may do this to this
 * account; email_taken, username_taken, conflict – somebody or something stands in the way; throttle – ask
 * again later; not_ready – just created, ask again in a second; unavailable – Slack itself fails.
 */
export type ScimErrorClass =
  | 'token'
  | 'permission'
  | 'plan'
  | 'install'
  | 'protected_target'
  | 'email_taken'
  | 'username_taken'
  | 'conflict'
  | 'throttle'
  | 'not_ready'
  | 'not_found'
  | 'invalid'
  | 'filter'
  | 'group'
  | 'protocol'
  | 'unavailable'
  | 'unknown';

/**
 * The code words of https://docs.slack.dev/reference/scim-api#errors, plus those that others have met:
 * `long_username`, `invited_user_not_created`, and the Web API's words for a dead token.
 */
const WORDS: Readonly<Partial<Record<ScimErrorClass, string>>> = {
  token:
    'invalid_authentication missing_authentication invalid_auth not_authed token_revoked token_expired account_inactive',
  permission: 'permission_denied missing_scope',
  plan: 'plus_teams_only',
  install: 'non_org_teams_only',
  protected_target:
    'cannot_disable_primary_owner primary_owner_check_failure cannot_modify_owner cannot_disable_bot_user_with_scim cannot_modify_gdpr cannot_make_user_guest',
  email_taken: 'email_taken',
  username_taken: 'username_taken',
  conflict: 'user_creation_failed truncation_error',
  throttle: 'too_many_requests resource_locked rate_limited ratelimited',
  not_ready: 'invited_user_not_created',
  not_found: 'no_such_user unknown_user no_such_group no_such_group_members cannot_decode_user_id',
  invalid:
    'addresses_invalid bad_email_address email_empty email_invalid emails_invalid groups_invalid improper_enterprise_schema_format invalid_attribute_format invalid_display_name invalid_emoji_not_allowed invalid_name_maxlength invalid_name_specials invalid_name_required invalid_request_payload invalid_reserved_word invalid_starts_with_at invalid_sort_order long_nickname long_username missing_primary_email missing_schema_element missing_group_id missing_user_id password_change_not_allowed phoneNumbers_invalid photos_invalid roles_invalid username_empty username_invalid username_not_allowed username_required username_too_long unable_to_create_team_profile_fields',
  filter:
    'incomplete_filter invalid_filter_group invalid_query no_filters query_building_failed database_query_failure',
  group:
    'failed_to_remove_users_for_linked_subteam group_members_create_failed group_member_max_exceeded group_creation_failed idp_group_linked_to_channels too_many_users unable_to_add_deleted_or_guest_to_group',
  protocol: 'method_not_allowed bad_endpoint unsupported_version',
};

const CLASS_BY_CODE: ReadonlyMap<string, ScimErrorClass> = new Map(
  (Object.entries(WORDS) as [ScimErrorClass, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
);

/** Null for a code word that is not known. */
export function findScimErrorClass(code: string): ScimErrorClass | null {
  return CLASS_BY_CODE.get(code) ?? null;
}
