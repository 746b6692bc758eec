import { describe, expect, it } from 'vitest';
import { parseScimError } from '../../../src/scim/protocol/parse-scim-error.ts';

const v2 = (detail: string, status: number | string = 400) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  detail,
  status,
});
const v1 = (description: string, code: number | string = 400) => ({ Errors: { description, code } });

describe('the shapes that Slack sends', () => {
  it.each([
    ['v2', v2('missing_schema_element')],
    ['v2 with its status as text', v2('missing_schema_element', '400')],
    ['v1', v1('missing_schema_element')],
    ['v1 as a list', { Errors: [{ description: 'missing_schema_element', code: '400' }] }],
    ['the Web API’s', { ok: false, error: 'missing_schema_element' }],
    ['v2 with null and unknown fields', { ...v2('missing_schema_element'), Errors: null, scimType: null }],
  ])('%s', (_shape, body) => {
    expect(parseScimError(400, body)).toEqual({
      status: 400,
      code: 'missing_schema_element',
      description: 'missing_schema_element',
      class: 'invalid',
      existingUser: null,
    });
  });

  it('takes the body’s status where the HTTP status claims success', () => {
    expect(parseScimError(200, v1('invalid_authentication', 401))).toMatchObject({
      status: 401,
      class: 'token',
    });
    expect(parseScimError(200, v2('ratelimited', '429'))).toMatchObject({ status: 429, class: 'throttle' });
  });
});

describe('the code word', () => {
  it.each([
    ['username_taken (username=ada.l)', 'username_taken', 'username_taken'],
    ['username_not_allowed (user=general)', 'username_not_allowed', 'invalid'],
    ['long_username (user=someone.with.a.long.name)', 'long_username', 'invalid'],
    ['phoneNumbers_invalid', 'phoneNumbers_invalid', 'invalid'],
    ['no_filters (is_aggregate_call=1)', 'no_filters', 'filter'],
    ['  cannot_modify_owner', 'cannot_modify_owner', 'protected_target'],
    ['a_word_of_tomorrow (x=1)', 'a_word_of_tomorrow', 'unknown'],
    ['ratelimited', 'ratelimited', 'throttle'],
  ])('of %j stands in front, whatever hangs on it', (description, code, kind) => {
    for (const body of [v2(description), v1(description)]) {
      expect(parseScimError(400, body)).toMatchObject({ code, class: kind, description: description.trim() });
    }
  });

  it.each([
    'email_taken (email=ada@example.com existing_user=U024BE7LH)',
    'bad_email_address (email=ada@example.com reason=email_taken existing_user=U024BE7LH)',
    'email_taken existing_user=U024BE7LH',
  ])('[X6] of %j is a taken address, with the account that has it, by 400 and by 409', (description) => {
    for (const status of [400, 409]) {
      expect(parseScimError(status, v2(description, status))).toMatchObject({
        status,
        code: 'email_taken',
        class: 'email_taken',
        existingUser: 'U024BE7LH',
      });
    }
  });

  it('is not taken from an address that only looks like it', () => {
    expect(parseScimError(400, v2('bad_email_address (email=reason=nothing_known@x)'))).toMatchObject({
      code: 'bad_email_address',
      class: 'invalid',
      existingUser: null,
    });
  });
});

describe('an answer without a known word', () => {
  it.each([
    [401, 'token'],
    [403, 'permission'],
    [404, 'not_found'],
    [405, 'protocol'],
    [409, 'conflict'],
    [429, 'throttle'],
    [503, 'unavailable'],
    [400, 'unknown'],
  ])('is judged by its status: %i', (status, kind) => {
    for (const body of [
      null,
      undefined,
      '<html>Bad Gateway</html>',
      {},
      [],
      v2('Something went wrong.', status),
    ]) {
      expect(parseScimError(status, body)).toMatchObject({ status, code: '', class: kind });
    }
  });
});
