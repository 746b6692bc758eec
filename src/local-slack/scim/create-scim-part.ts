import { fromLoopback } from '../control/from-loopback.ts';
import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import { matchPath } from '../server/match-route.ts';
import type { CreatePart, PartDeps } from '../server/part.ts';
import { authenticate } from './authenticate.ts';
import { DISCOVERY_ENDPOINTS } from './discovery-endpoints.ts';
import { GROUP_ENDPOINTS } from './group-endpoints.ts';
import type { ScimEndpoint } from './scim-context.ts';
import { ScimFault, toErrorResponse } from './scim-fault.ts';
import { createScimLimits, type ScimLimits } from './scim-limits.ts';
import type { ScimVersion } from './scim-version.ts';
import { USER_ENDPOINTS } from './user-endpoints.ts';
import { createWriteLocks, type WriteLocks } from './write-locks.ts';

const ENDPOINTS: readonly ScimEndpoint[] = [...USER_ENDPOINTS, ...GROUP_ENDPOINTS];

interface ScimDeps extends PartDeps {
  limits: ScimLimits;
  locks: WriteLocks;
}

/** `/scim/v1` and `/scim/v2`. */
export const createScimPart: CreatePart = (partDeps) => {
  const limits = createScimLimits(partDeps.world);
  const deps: ScimDeps = { ...partDeps, limits, locks: createWriteLocks() };
  return {
    name: 'scim',
    routes: [
      { path: '/scim/v1/*', handle: (request) => answerScim(deps, 'v1', request) },
      { path: '/scim/v2/*', handle: (request) => answerScim(deps, 'v2', request) },
      fromLoopback({
        method: 'GET',
        path: '/_control/scim-limits',
        handle: () => ({ status: 200, body: limits.levels() }),
      }),
    ],
  };
};

async function answerScim(
  deps: ScimDeps,
  version: ScimVersion,
  request: LocalRequest,
): Promise<LocalResponse> {
  const path = `/${request.params.rest ?? ''}`;
  try {
    return await dispatch(deps, version, path, request);
  } catch (error) {
    if (error instanceof ScimFault) return toErrorResponse(error, version);
    throw error;
  }
}

function dispatch(deps: ScimDeps, version: ScimVersion, path: string, request: LocalRequest) {
  const { world, limits, locks } = deps;
  const baseUrl = deps.baseUrl();
  const open = findEndpoint(DISCOVERY_ENDPOINTS, version, path, request.method);
  if (open) return open.endpoint.handle({ version, baseUrl, params: open.params });
  const { organisation, holder } = authenticate(world, request);
  const found = findEndpoint(ENDPOINTS, version, path, request.method);
  if (!found)
    throw isKnown(version, path)
      ? new ScimFault(405, 'method_not_allowed')
      : new ScimFault(404, 'bad_endpoint');
  limits.spend(organisation.id, request.method, path);
  const { endpoint, params } = found;
  return endpoint.handle({ world, version, baseUrl, request, params, organisation, holder, locks });
}

type AnyEndpoint = Pick<ScimEndpoint, 'method' | 'path' | 'versions'>;

function findEndpoint<T extends AnyEndpoint>(
  endpoints: readonly T[],
  version: ScimVersion,
  path: string,
  method: string,
): { endpoint: T; params: Record<string, string> } | undefined {
  for (const endpoint of endpoints) {
    if (endpoint.method !== method || !endpoint.versions.includes(version)) continue;
    const params = matchPath(endpoint.path, path);
    if (params) return { endpoint, params };
  }
  return undefined;
}

function isKnown(version: ScimVersion, path: string): boolean {
  const all: readonly AnyEndpoint[] = [...ENDPOINTS, ...DISCOVERY_ENDPOINTS];
  return all.some((endpoint) => endpoint.versions.includes(version) && matchPath(endpoint.path, path));
}
