import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USER_KIND } from '../../../src/sources/scim/known-schemas.ts';
import { patchUser } from '../../../src/sources/scim/patch-user.ts';
import { type Json, readAttributes } from '../../../src/sources/scim/read-attributes.ts';
import { toPushedUser } from '../../../src/sources/scim/to-pushed-user.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A user by the paths that directories map; null: unassigned. */
type Flat = Readonly<Record<string, string | boolean | null>>;

const PATHS = [
  'title',
  'displayName',
  'name.givenName',
  'name.familyName',
  'emails[type eq "work"].value',
  'emails[type eq "other"].value',
  'phoneNumbers[type eq "mobile"].value',
  `${ENTERPRISE}:department`,
  `${ENTERPRISE}:employeeNumber`,
  `${ENTERPRISE}:manager.value`,
] as const;

const word = fc.stringMatching(/^[A-Za-z0-9 .@_'%\\"[\]()-]{1,12}$/).filter((text) => text.trim() !== '');
const flat: fc.Arbitrary<Flat> = fc
  .record(Object.fromEntries(PATHS.map((path) => [path, fc.option(word)])))
  .chain((paths) => fc.boolean().map((active) => ({ ...paths, active })));

type Dialect = 'okta' | 'entra' | 'entra_flag' | 'one_by_one';
const dialect = fc.constantFrom<Dialect>('okta', 'entra', 'entra_flag', 'one_by_one');

/** The requests by which a directory makes a user as `to` who was as `from`. */
function requests(from: Flat, to: Flat, how: Dialect): readonly object[] {
  const changes = Object.keys(to).filter((path) => from[path] !== to[path]);
  const operations = changes.map((path) => operationFor(path, to[path] ?? null, how));
  if (how === 'one_by_one') return operations.map((operation) => ({ Operations: [operation] }));
  if (how === 'entra') return operations.length === 0 ? [] : [{ Operations: operations }];
  const plain = changes.filter((path) => to[path] !== null && !path.includes('['));
  const value =
    how === 'okta' ? nested(plain, to) : Object.fromEntries(plain.map((path) => [path, to[path]]));
  const others = changes.filter((path) => !plain.includes(path));
  const all = [
    ...others.map((path) => operationFor(path, to[path] ?? null, how)),
    ...(plain.length === 0 ? [] : [{ op: 'replace', value }]),
  ];
  return all.length === 0 ? [] : [{ Operations: all }];
}

function operationFor(path: string, value: string | boolean | null, how: Dialect): object {
  const isCapital = how === 'entra';
  if (value === null) {
    return {
      op: isCapital ? 'Remove' : 'remove',
      path: path.includes('[') ? path.replace(/\.value$/, '') : path,
    };
  }
  const said = isCapital && typeof value === 'boolean' ? (value ? 'True' : 'False') : value;
  return { op: isCapital ? 'Replace' : 'add', path, value: said };
}

/** Okta nests what Entra dots. */
function nested(paths: readonly string[], to: Flat): Json {
  const object: Record<string, unknown> = {};
  for (const path of paths) {
    const [first = '', ...rest] = path.startsWith(ENTERPRISE)
      ? [ENTERPRISE, ...path.slice(ENTERPRISE.length + 1).split('.')]
      : path.split('.');
    let place = object;
    for (const name of [first, ...rest].slice(0, -1)) {
      place[name] ??= {};
      place = place[name] as Record<string, unknown>;
    }
    place[rest.at(-1) ?? first] = to[path];
  }
  return object;
}

/** The whole user, as PUT states it. */
function whole(to: Flat): Json {
  const element = (path: string, type: string) => (to[path] === null ? [] : [{ type, value: to[path] }]);
  const plain = Object.keys(to).filter((path) => to[path] !== null && !path.includes('['));
  return {
    userName: 'ada',
    ...nested(plain, to),
    emails: [
      ...element('emails[type eq "work"].value', 'work'),
      ...element('emails[type eq "other"].value', 'other'),
    ],
    phoneNumbers: element('phoneNumbers[type eq "mobile"].value', 'mobile'),
  };
}

/** In which order a list's elements came does not matter. */
function sorted({ emails, ...rest }: Json): Json {
  const list = Array.isArray(emails) ? (emails as readonly Json[]) : [];
  return { ...rest, emails: list.toSorted((one, other) => (String(one.type) < String(other.type) ? -1 : 1)) };
}

describe('PATCH', () => {
  it('in any dialect and any number of steps comes to the same as one PUT', () => {
    fc.assert(
      fc.property(flat, fc.array(fc.tuple(flat, dialect), { minLength: 1, maxLength: 4 }), (first, steps) => {
        let user = readAttributes(whole(first), USER_KIND);
        let now = first;
        for (const [next, how] of steps) {
          for (const request of requests(now, next, how)) user = patchUser(user, request);
          now = next;
        }
        const put = readAttributes(whole(now), USER_KIND);
        expect(sorted(user)).toEqual(sorted(put));
        expect(toPushedUser(user).record.email).toBe(toPushedUser(put).record.email);
      }),
      propertyRuns(200),
    );
  });
});
