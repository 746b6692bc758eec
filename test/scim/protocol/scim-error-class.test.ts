import { describe, expect, it } from 'vitest';
import { findScimErrorClass } from '../../../src/scim/protocol/scim-error-class.ts';

/** https://docs.slack.dev/reference/scim-api#errors, in its order. */
const DOCUMENTED = `addresses_invalid bad_email_address bad_endpoint cannot_decode_user_id
  cannot_disable_bot_user_with_scim cannot_disable_primary_owner cannot_make_user_guest cannot_modify_gdpr
  cannot_modify_owner database_query_failure email_empty email_invalid email_taken emails_invalid
  failed_to_remove_users_for_linked_subteam group_creation_failed group_member_max_exceeded
  group_members_create_failed groups_invalid idp_group_linked_to_channels improper_enterprise_schema_format
  incomplete_filter invalid_attribute_format invalid_authentication invalid_display_name
  invalid_emoji_not_allowed invalid_filter_group invalid_name_maxlength invalid_name_required
  invalid_name_specials invalid_query invalid_request_payload invalid_reserved_word invalid_sort_order
  invalid_starts_with_at long_nickname method_not_allowed missing_authentication missing_group_id
  missing_primary_email missing_schema_element missing_user_id no_filters no_such_group no_such_group_members
  no_such_user non_org_teams_only password_change_not_allowed permission_denied phoneNumbers_invalid
  photos_invalid plus_teams_only primary_owner_check_failure query_building_failed resource_locked roles_invalid
  too_many_requests too_many_users truncation_error unable_to_add_deleted_or_guest_to_group
  unable_to_create_team_profile_fields unknown_user unsupported_version user_creation_failed username_empty
  username_invalid username_not_allowed username_required username_taken username_too_long`.split(/\s+/);

describe('the classes of Slack’s SCIM errors', () => {
  it('cover every documented code', () => {
    expect(DOCUMENTED.filter((code) => findScimErrorClass(code) === null)).toEqual([]);
  });

  it.each([
    [
      '[G1] nobody may do this to this account',
      'protected_target',
      'cannot_disable_primary_owner cannot_modify_owner',
    ],
    ['[G7] the token is dead', 'token', 'invalid_authentication missing_authentication token_revoked'],
    ['[G7] never a failure, only later', 'throttle', 'too_many_requests resource_locked'],
    ['[X6] linked, reactivated or named otherwise', 'email_taken', 'email_taken'],
  ])('%s', (_what, kind, codes) => {
    for (const code of codes.split(' ')) expect(findScimErrorClass(code)).toBe(kind);
  });

  it('know nothing of words they were not told', () => {
    for (const word of ['', 'constructor', '__proto__', 'email_taken_'])
      expect(findScimErrorClass(word)).toBeNull();
  });
});
