import { describe, expect, it } from 'vitest';
import { patchUser } from '../../../src/sources/scim/patch-user.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const before = {
  userName: 'ada',
  active: true,
  title: 'Countess',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [
    { value: 'ada@acme.example', type: 'work', primary: true },
    { value: 'ada@home.example', type: 'home' },
  ],
  roles: [{ value: 'Admin', primary: true }],
  [ENTERPRISE]: { department: 'R', manager: { value: 'm1', displayName: 'Boss' } },
};
const patched = (...Operations: readonly object[]) => patchUser(before, { Operations });
const work = (value: string) => ({ value, type: 'work', primary: true });
const [, home] = before.emails;

describe('PATCH of a user', () => {
  it.each([
    ['a path of the core schema', { op: 'replace', path: `${USER}:title`, value: 'X' }, { title: 'X' }],
    ['any case', { op: 'REPLACE', path: 'TITLE', value: 'X' }, { title: 'X' }],
    [
      'a part',
      { op: 'replace', path: 'name.givenName', value: 'X' },
      { name: { ...before.name, givenName: 'X' } },
    ],
    [
      'parts',
      { op: 'add', path: 'name', value: { middleName: 'X' } },
      { name: { ...before.name, middleName: 'X' } },
    ],
    [
      'no path, a dotted key',
      { op: 'add', value: { 'name.givenName': 'X' } },
      { name: { ...before.name, givenName: 'X' } },
    ],
    [
      'no path, an object',
      { op: 'replace', value: { name: { givenName: 'X' } } },
      { name: { ...before.name, givenName: 'X' } },
    ],
    ['null', { op: 'replace', path: 'title', value: null }, { title: undefined }],
    ['an empty text', { op: 'Replace', path: 'title', value: '' }, { title: undefined }],
    ['a removal', { op: 'remove', path: 'title' }, { title: undefined }],
    ['a removal of what is not there', { op: 'remove', path: 'nickName' }, {}],
    [
      'an extension’s path',
      { op: 'add', path: `${ENTERPRISE}:division`, value: 'D' },
      { [ENTERPRISE]: { ...before[ENTERPRISE], division: 'D' } },
    ],
    [
      'an extension whole',
      { op: 'replace', path: ENTERPRISE, value: { department: 'X' } },
      { [ENTERPRISE]: { ...before[ENTERPRISE], department: 'X' } },
    ],
    [
      'an extension’s key',
      { op: 'add', value: { [`${ENTERPRISE}:department`]: 'X' } },
      { [ENTERPRISE]: { ...before[ENTERPRISE], department: 'X' } },
    ],
    [
      'an extension as a key',
      { op: 'add', value: { [ENTERPRISE]: { department: 'X' } } },
      { [ENTERPRISE]: { ...before[ENTERPRISE], department: 'X' } },
    ],
    ['an extension removed', { op: 'remove', path: ENTERPRISE }, { [ENTERPRISE]: undefined }],
    [
      'a manager as a bare id',
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: 'm2' },
      { [ENTERPRISE]: { ...before[ENTERPRISE], manager: { value: 'm2', displayName: 'Boss' } } },
    ],
    [
      'a manager’s part',
      { op: 'replace', path: `${ENTERPRISE}:manager.value`, value: 'm2' },
      { [ENTERPRISE]: { ...before[ENTERPRISE], manager: { value: 'm2', displayName: 'Boss' } } },
    ],
    [
      'an element’s part',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'x@y.example' },
      { emails: [work('x@y.example'), home] },
    ],
    [
      'an element in other case',
      { op: 'Replace', path: 'Emails[Type Eq "WORK"].Value', value: 'x@y.example' },
      { emails: [work('x@y.example'), home] },
    ],
    [
      'primary in words',
      { op: 'replace', path: 'roles[primary eq "True"].value', value: 'Guest' },
      { roles: [{ value: 'Guest', primary: true }] },
    ],
    [
      'an element that is new',
      { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '1' },
      { phoneNumbers: [{ type: 'work', value: '1' }] },
    ],
    [
      'an element that is new, replaced',
      { op: 'Replace', path: 'emails[type eq "other"].value', value: 'o@y.example' },
      { emails: [...before.emails, { type: 'other', value: 'o@y.example' }] },
    ],
    [
      'an element whole',
      { op: 'replace', path: 'emails[type eq "home"]', value: { value: 'h@y.example' } },
      { emails: [before.emails[0], { value: 'h@y.example', type: 'home' }] },
    ],
    [
      'an element with a dot and a domain',
      { op: 'remove', path: 'emails[value eq "ada@home.example"]' },
      { emails: [before.emails[0]] },
    ],
    [
      'a list replaced',
      { op: 'replace', path: 'emails', value: [{ value: 'x@y.example' }] },
      { emails: [{ value: 'x@y.example' }] },
    ],
    [
      'an element added',
      { op: 'add', path: 'emails', value: { value: 'x@y.example' } },
      { emails: [...before.emails, { value: 'x@y.example' }] },
    ],
    ['an element added twice', { op: 'add', path: 'emails', value: [home] }, {}],
    [
      'a second primary',
      { op: 'add', path: 'emails', value: [work('x@y.example')] },
      { emails: [{ ...before.emails[0], primary: false }, home, work('x@y.example')] },
    ],
    [
      'elements removed by value',
      { op: 'Remove', path: 'emails', value: [{ value: 'ada@home.example' }] },
      { emails: [before.emails[0]] },
    ],
    ['a list removed', { op: 'remove', path: 'emails' }, { emails: undefined }],
    [
      'the value of an element removed',
      { op: 'remove', path: 'emails[type eq "home"].value' },
      { emails: [before.emails[0]] },
    ],
    ['what no schema knows', { op: 'add', path: 'favouriteColour', value: 'red' }, {}],
    ['what no extension knows', { op: 'add', path: 'urn:example:2.0:User:tag', value: 'x' }, {}],
    ['a key that no schema knows', { op: 'add', value: { __proto__x: 1, constructor: 1 } }, {}],
    ['a read-only key without a path', { op: 'replace', value: { id: 'x', meta: {} } }, {}],
    [
      'a colon in a value',
      { op: 'replace', path: 'profileUrl', value: 'https://x.example/a:b' },
      { profileUrl: 'https://x.example/a:b' },
    ],
  ] as const)('%s', (_what, operation, change) => {
    expect(patched(operation)).toEqual({ ...before, ...change });
  });

  it('takes its operations in order', () => {
    const steps = [
      { op: 'remove', path: 'emails' },
      { op: 'add', path: 'emails', value: [{ value: 'x@y.example', type: 'work' }] },
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'z@y.example' },
    ];
    expect(patched(...steps).emails).toEqual([{ value: 'z@y.example', type: 'work' }]);
  });
});
