import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, asRecord, parseJson } from './http.ts';
import { assignAttributes } from './scim-attributes.ts';
import { refuseConflicts, refuseProtected } from './scim-guards.ts';
import { toScimListing } from './scim-listing.ts';
import { applyPatch } from './scim-patch.ts';
import { ScimRefusal, toErrorAnswer } from './scim-refusal.ts';
import { CORE, toScimUser } from './scim-user.ts';
import { type SlackState, type TokenKind, tokenKind } from './slack-state.ts';
import { type StandInAccount, standInAccount, standInRank } from './stand-in-account.ts';

export interface ScimRequest {
  method: string;
  /** Behind `/scim/v2/`. */
  path: string;
  query: URLSearchParams;
  body: string;
  token: string | null;
  /** Answer as if done, change nothing. */
  pretend: boolean;
}

const CAPABILITIES = {
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  // Recorded so; filters work all the same.
  filter: { supported: false, maxResults: 0 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  xmlDataFormat: { supported: false },
};

/** Slack's SCIM v2 for users. */
export function createScimApi(state: SlackState) {
  const inFlight = new Set<string>();

  async function answer(request: ScimRequest): Promise<Answer> {
    try {
      return await dispatch(request);
    } catch (error) {
      if (error instanceof ScimRefusal) return toErrorAnswer(error, state.errorShape);
      throw error;
    }
  }

  async function dispatch(request: ScimRequest): Promise<Answer> {
    // Answers without a token: a probe of the network, never of the token.
    if (/^ServiceProviderConfigs?$/.test(request.path)) return { status: 200, body: CAPABILITIES };
    refuseCaller(state, tokenKind(state, request.token), request.token);
    const [resource, id, ...rest] = request.path.split('/');
    if (resource !== 'Users' || rest.length > 0) throw new ScimRefusal(404, 'bad_endpoint');
    const retryAfter = state.limits.takeScim(request.method, id !== undefined);
    if (retryAfter > 0) throw new ScimRefusal(429, 'too_many_requests', { retryAfter });
    if (id === undefined || id === '') return onUsers(request);
    return onUser(request, id);
  }

  async function onUsers(request: ScimRequest): Promise<Answer> {
    if (request.method === 'GET') {
      const ours = state.store.list().filter((account) => account.otherTeam === null);
      return { status: 200, body: toScimListing(ours, request.query, state.scimUrl) };
    }
    if (request.method !== 'POST') throw new ScimRefusal(405, 'method_not_allowed');
    await wait(state.writeMs);
    const draft = standInAccount({ id: state.store.nextId(state.team.enterpriseId ? 'W' : 'U'), email: '' });
    const attributes = readAttributes(request.body);
    if (typeof attributes.userName !== 'string') throw new ScimRefusal(400, 'username_required');
    if (!Array.isArray(attributes.emails)) throw new ScimRefusal(400, 'missing_schema_element');
    assignAttributes(draft, attributes, state.plan);
    return store(draft, request, 201);
  }

  async function onUser(request: ScimRequest, id: string): Promise<Answer> {
    if (!/^[UW][A-Z0-9]+$/.test(id)) throw new ScimRefusal(400, 'cannot_decode_user_id');
    const shown = state.store.read(id);
    if (shown === undefined || shown.otherTeam !== null) throw new ScimRefusal(404, 'no_such_user');
    if (request.method === 'GET') return { status: 200, body: toScimUser(shown, state.scimUrl) };
    if (!['PATCH', 'PUT', 'DELETE'].includes(request.method))
      throw new ScimRefusal(405, 'method_not_allowed');
    if (inFlight.has(id)) throw new ScimRefusal(429, 'resource_locked', { retryAfter: 1 });
    inFlight.add(id);
    try {
      await wait(state.writeMs);
      return change(request, id);
    } finally {
      inFlight.delete(id);
    }
  }

  function change(request: ScimRequest, id: string): Answer {
    const live = state.store.accounts.get(id);
    if (live === undefined) throw new ScimRefusal(404, 'no_such_user');
    const draft = { ...live };
    if (request.method === 'DELETE') draft.active = false;
    else if (request.method === 'PATCH') applyPatch(draft, parseJson(request.body), state.plan);
    else overwrite(draft, readAttributes(request.body), state.plan);
    refuseProtected(live, state.store.accounts.get(state.holderId), live.active && !draft.active);
    return store(draft, request, request.method === 'DELETE' ? 204 : 200);
  }

  function store(draft: StandInAccount, request: ScimRequest, status: number): Answer {
    refuseConflicts(draft, { store: state.store, style: state.conflictStyle, channels: state.channels });
    if (!request.pretend) state.store.commit(draft);
    return status === 204 ? { status } : { status, body: toScimUser(draft, state.scimUrl) };
  }

  return { answer };
}

function readAttributes(text: string): Record<string, unknown> {
  const attributes = asRecord(parseJson(text));
  const { schemas } = attributes;
  if (!Array.isArray(schemas) || !schemas.includes(CORE))
    throw new ScimRefusal(400, 'missing_schema_element');
  return attributes;
}

/**
 * PUT blanks what is missing, `active` too: that is how Slack switched customers' users off in April 2024.
 * It insists on a `nickName` equal to the user name.
 */
function overwrite(draft: StandInAccount, attributes: Record<string, unknown>, plan: string): void {
  if (attributes.nickName !== attributes.userName) throw new ScimRefusal(400, 'missing_schema_element');
  const blank = { givenName: '', familyName: '', displayName: '', title: '', externalId: '' };
  Object.assign(draft, { ...blank, secondaryEmail: '', employeeNumber: null, active: false });
  assignAttributes(draft, attributes, plan);
}

function refuseCaller(state: SlackState, kind: TokenKind | null, token: string | null): void {
  if (token === null) throw new ScimRefusal(401, 'missing_authentication', { shape: 'v1' });
  const holder = state.store.accounts.get(state.holderId);
  if (kind === null || state.revoked.has(kind) || (kind === 'admin' && holder?.active !== true)) {
    throw new ScimRefusal(401, 'invalid_authentication', { shape: 'v1' });
  }
  const mayUse = kind === 'admin' && state.scopes.admin.includes('admin');
  if (!mayUse || standInRank(holder?.role ?? 'member') < standInRank('admin')) {
    throw new ScimRefusal(403, 'permission_denied', { shape: 'v1' });
  }
  if (state.plan === 'free' || state.plan === 'std') {
    throw new ScimRefusal(400, 'plus_teams_only', { shape: 'v1' });
  }
  if (state.team.enterpriseId !== null && !state.team.orgInstall) {
    throw new ScimRefusal(400, 'non_org_teams_only', { shape: 'v1' });
  }
}
