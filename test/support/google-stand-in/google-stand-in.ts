import { generateKeyPairSync } from 'node:crypto';
import {
  type DirectoryState,
  everybodyIn,
  type StandInPerson,
} from '../directory-stand-in/directory-state.ts';
import type { Reply } from '../directory-stand-in/faults.ts';
import {
  type StandInRequest,
  startDirectoryStandIn,
} from '../directory-stand-in/start-directory-stand-in.ts';

export const GOOGLE_TOKEN = 'ya29.canary-google-access-token';
export const GOOGLE_ADMIN = 'admin@example.com';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** A service account's key file, as Google Cloud's console makes it. */
export const GOOGLE_KEY_FILE = JSON.stringify({
  type: 'service_account',
  project_id: 'example',
  private_key_id: 'canary-key-id',
  private_key: privateKey,
  client_email: 'rollcall@example.iam.gserviceaccount.com',
  client_id: '1',
  // An address that nobody configured: never asked.
  token_uri: 'http://127.0.0.1:9/token',
});

/**
 * Google's Directory API as its reference describes it
 * (https://developers.google.com/workspace/admin/directory/reference/rest/v1), with the token endpoint of
 * https://developers.google.com/identity/protocols/oauth2/service-account.
 */
export async function startGoogleStandIn(pageSize = 2) {
  const state: DirectoryState = { people: [], groups: [] };
  const server = await startDirectoryStandIn((request) => respond(state, pageSize, request));
  return {
    ...server,
    state,
    addresses: { api: `${server.origin}/`, token: `${server.origin}/token` },
    environment: { GOOGLE_API_URL: `${server.origin}/`, GOOGLE_TOKEN_URL: `${server.origin}/token` },
  };
}

const BASE = '/admin/directory/v1';

function respond(state: DirectoryState, pageSize: number, request: StandInRequest): Reply {
  const { pathname, searchParams } = request.url;
  if (pathname === '/token')
    return ok({ access_token: GOOGLE_TOKEN, token_type: 'Bearer', expires_in: 3599 });
  if (request.authorization !== `Bearer ${GOOGLE_TOKEN}`) return failed(401, 'authError');
  const page = <T>(kind: string, rows: readonly T[]) => paged(kind, rows, searchParams, pageSize);
  if (pathname === `${BASE}/users`) {
    const deleted = searchParams.get('showDeleted') === 'true';
    const people = state.people.filter(({ status }) => (status === 'deleted') === deleted);
    return page('users', people.toSorted((a, b) => (a.email < b.email ? -1 : 1)).map(toGoogleUser));
  }
  if (pathname === `${BASE}/groups`) return page('groups', state.groups.map(toGoogleGroup(state)));
  const [, id, members] = /\/groups\/([^/]+)(\/members)?$/.exec(pathname) ?? [];
  const group = state.groups.find((one) => one.id === id);
  if (group === undefined) return failed(404, 'notFound');
  if (members === undefined) return ok(toGoogleGroup(state)(group));
  const nested = searchParams.get('includeDerivedMembership') === 'true';
  const inner = group.members.filter((one) => state.groups.some((other) => other.id === one));
  const people = nested ? everybodyIn(state, group) : group.members.filter((one) => !inner.includes(one));
  return page('members', [
    ...people.map((one) => ({
      kind: 'admin#directory#member',
      id: one,
      role: 'MEMBER',
      type: memberType(one),
    })),
    ...inner.map((one) => ({ kind: 'admin#directory#member', id: one, role: 'MEMBER', type: 'GROUP' })),
  ]);
}

function memberType(id: string): string {
  return id === 'C01' ? 'CUSTOMER' : 'USER';
}

function paged<T>(kind: string, rows: readonly T[], query: URLSearchParams, size: number): Reply {
  const token = query.get('pageToken');
  const start = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (Number.isNaN(start)) return failed(400, 'invalid');
  const end = start + Math.min(size, Number(query.get('maxResults') ?? size));
  const next = end < rows.length ? { nextPageToken: Buffer.from(String(end)).toString('base64url') } : {};
  const shown = rows.slice(start, end);
  // An empty listing has no array.
  return ok({
    kind: `admin#directory#${kind}`,
    etag: '"e"',
    ...(shown.length > 0 ? { [kind]: shown } : {}),
    ...next,
  });
}

function toGoogleUser(person: StandInPerson) {
  return {
    kind: 'admin#directory#user',
    id: person.id,
    etag: '"e"',
    primaryEmail: person.email,
    name: { givenName: person.givenName, familyName: person.familyName, fullName: person.givenName },
    isAdmin: false,
    suspended: person.status === 'suspended',
    archived: false,
    orgUnitPath: person.unit,
    emails: [
      { address: person.email, primary: true },
      { address: `${person.id}@private.example`, type: 'home' },
    ],
    aliases: person.aliases,
    organizations: [{ title: person.title, primary: true }],
    externalIds: [{ value: person.employeeNumber, type: 'organization' }],
    customerId: 'C01',
    isMailboxSetup: true,
    recoveryEmail: `${person.id}@recovery.example`,
  };
}

const toGoogleGroup = (state: DirectoryState) => (group: DirectoryState['groups'][number]) => ({
  kind: 'admin#directory#group',
  id: group.id,
  email: group.email,
  name: group.name,
  directMembersCount: String(group.members.filter((id) => !state.groups.some((one) => one.id === id)).length),
});

function ok(body: unknown): Reply {
  return { status: 200, body };
}

/** https://developers.google.com/workspace/admin/directory/v1/guides/troubleshoot-error-codes */
export function failed(code: number, reason: string): Reply {
  return { status: code, body: { error: { code, message: reason, errors: [{ message: reason, reason }] } } };
}
