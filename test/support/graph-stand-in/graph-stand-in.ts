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

export const GRAPH_TOKEN = 'eyJ0eXAi.canary-graph-access-token';
export const GRAPH_CLIENT_SECRET = 'canary~graph~client~secret';

/** Guests and the like: rows of the listing that are no person of the organisation. */
export const GRAPH_GUEST = 'guest';

/**
 * Microsoft Graph v1.0 as its reference describes it (https://learn.microsoft.com/graph/api/user-list,
 * …/group-list, …/group-list-transitivemembers, …/directory-deleteditems-list, https://learn.microsoft.com/graph/paging),
 * with the token endpoint of https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow.
 */
export async function startGraphStandIn(pageSize = 2) {
  const state: DirectoryState = { people: [], groups: [] };
  const server = await startDirectoryStandIn((request, origin) => respond(state, pageSize, request, origin));
  const addresses = { api: `${server.origin}/v1.0/`, login: `${server.origin}/login/` };
  return {
    ...server,
    state,
    access: { tenantId: 'tenant-1', clientId: 'client-1', clientSecret: GRAPH_CLIENT_SECRET, addresses },
    environment: {
      GRAPH_API_URL: addresses.api,
      GRAPH_LOGIN_URL: addresses.login,
      GRAPH_TENANT_ID: 'tenant-1',
      GRAPH_CLIENT_ID: 'client-1',
      GRAPH_CLIENT_SECRET,
    },
  };
}

function respond(state: DirectoryState, size: number, request: StandInRequest, origin: string): Reply {
  const { pathname } = request.url;
  if (pathname === '/login/tenant-1/oauth2/v2.0/token') {
    const { client_secret, scope } = Object.fromEntries(new URLSearchParams(request.body));
    const known = client_secret === GRAPH_CLIENT_SECRET && scope === `${origin}/.default`;
    if (!known) return { status: 401, body: { error: 'invalid_client', error_description: request.body } };
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: GRAPH_TOKEN } };
  }
  if (request.authorization !== `Bearer ${GRAPH_TOKEN}`) return failed(401, 'InvalidAuthenticationToken');
  const [, tracked] = /^\/v1\.0\/(users|groups)\/delta$/.exec(pathname) ?? [];
  if (tracked !== undefined) return delta(state, tracked, request.url);
  const rows = rowsOf(state, pathname.replace('/v1.0/', ''));
  return rows === null ? failed(404, 'Request_ResourceNotFound') : paged(rows, request.url, size);
}

function rowsOf(state: DirectoryState, path: string): readonly unknown[] | null {
  const shown = (deleted: boolean) => state.people.filter(({ status }) => (status === 'deleted') === deleted);
  if (path === 'users') return shown(false).map(toGraphUser);
  if (path === 'directory/deletedItems/microsoft.graph.user') return shown(true).map(toGraphUser);
  if (path === 'groups') {
    return state.groups.map(({ id, name, email }, index) => ({
      id,
      displayName: name,
      mail: email,
      createdDateTime: `2020-01-0${index + 1}T00:00:00Z`,
    }));
  }
  const [, id] = /^groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/.exec(path) ?? [];
  const group = state.groups.find((one) => one.id === id);
  return group === undefined ? null : everybodyIn(state, group).map((one) => ({ id: one }));
}

/**
 * What changed since a link was given (https://learn.microsoft.com/graph/delta-query-overview). The link carries
 * what the collection was like then, as a token that says nothing to anybody.
 */
function delta(state: DirectoryState, tracked: string, url: URL): Reply {
  const rows = tracked === 'users' ? state.people : state.groups;
  const now = Buffer.from(JSON.stringify(rows.map((row) => JSON.stringify(row)))).toString('base64url');
  const token = url.searchParams.get('$deltatoken') ?? '';
  if (token === 'expired') return failed(400, 'syncStateNotFound');
  const before: readonly string[] =
    token === 'latest' ? [] : JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  const changed = token === 'latest' ? [] : rows.filter((row) => !before.includes(JSON.stringify(row)));
  const ids = new Set(rows.map(({ id }) => id));
  const removed = before
    .map((row) => JSON.parse(row) as { readonly id: string })
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) => ({ id, '@removed': { reason: 'changed' } }));
  const link = new URL(url);
  link.searchParams.set('$deltatoken', now);
  return { status: 200, body: { value: [...changed, ...removed], '@odata.deltaLink': link.href } };
}

function paged(rows: readonly unknown[], url: URL, size: number): Reply {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const end = start + size;
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(end));
  return {
    status: 200,
    body: {
      '@odata.context': `${url.origin}/v1.0/$metadata`,
      // Only the first page says it.
      ...(start === 0 ? { '@odata.count': rows.length } : {}),
      ...(end < rows.length ? { '@odata.nextLink': next.href } : {}),
      value: rows.slice(start, end),
    },
  };
}

function toGraphUser(person: StandInPerson) {
  const deleted = person.status === 'deleted';
  return {
    id: person.id,
    mail: person.email,
    userPrincipalName: deleted ? `${person.id.replaceAll('-', '')}${person.email}` : person.email,
    givenName: person.givenName,
    surname: person.familyName,
    jobTitle: person.title,
    employeeId: person.employeeNumber,
    department: person.unit.slice(1) || null,
    accountEnabled: person.status === 'active',
    userType: person.id.startsWith(GRAPH_GUEST) ? 'Guest' : 'Member',
    proxyAddresses: [`SMTP:${person.email}`, ...person.aliases.map((alias) => `smtp:${alias}`)],
  };
}

/** https://learn.microsoft.com/graph/errors */
export function failed(status: number, code: string): Reply {
  return { status, body: { error: { code, message: code, innerError: { 'request-id': '0' } } } };
}
