import { expect, it } from 'vitest';
import { existingUserId, explainFailure } from '../../../src/scim/client/failure-meaning.ts';

const failure = (status: number, detail: string) => ({ status, detail, code: detail.split(' ')[0] ?? '' });

it.each([
  [401, 'invalid_authentication', 'credentials'],
  [401, 'whatever', 'credentials'],
  [200, 'token_revoked', 'credentials'],
  [400, 'plus_teams_only', 'plan'],
  [403, 'non_org_teams_only', 'plan'],
  [429, 'anything', 'throttled'],
  [400, 'resource_locked', 'throttled'],
  [404, 'bad_endpoint', 'wrong_address'],
  [404, 'no_such_user', 'not_found'],
  [404, 'something_new', 'not_found'],
  [409, 'email_taken (email=a@x.org existing_user=U1)', 'email_taken'],
  [400, 'bad_email_address (email=a@x.org reason=email_taken existing_user=U1)', 'email_taken'],
  [400, 'bad_email_address (email=a@x.org)', 'refused'],
  [400, 'username_taken (username=ada)', 'user_name_taken'],
  [400, 'username_not_allowed (user=general)', 'user_name_taken'],
  [400, 'cannot_disable_primary_owner', 'protected'],
  [403, 'cannot_modify_owner', 'protected'],
  [405, 'method_not_allowed', 'patch_unsupported'],
  [400, 'invited_user_not_created', 'not_created_yet'],
  [403, 'permission_denied', 'refused'],
  [400, 'missing_schema_element', 'refused'],
])('explainFailure: %i %s means %s', (status, detail, meaning) => {
  expect(explainFailure(failure(status, detail))).toBe(meaning);
});

it.each([
  ['email_taken (email=a@x.org existing_user=U0ABC)', 'U0ABC'],
  ['bad_email_address (email=a@x.org reason=email_taken existing_user=W9)', 'W9'],
  ['email_taken', null],
])('existingUserId: %s → %s', (detail, id) => {
  expect(existingUserId(failure(409, detail))).toBe(id);
});
