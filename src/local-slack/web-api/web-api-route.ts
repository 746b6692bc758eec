import type { LocalResponse } from '../server/local-request.ts';
import type { Route } from '../server/route.ts';
import { WebApiError } from '../server/web-api-error.ts';
import type { OpenContext, TokenMethod, WebMethod } from '../server/web-method.ts';
import type { AccessToken } from '../state/access-token.ts';
import type { World } from '../state/world.ts';
import { findToken } from './find-token.ts';
import { parseArgs } from './parse-args.ts';
import { createTierLimits, type TierLimits } from './tier-limits.ts';

export interface WebApiDeps {
  world: World;
  baseUrl: () => string;
  methods: readonly WebMethod[];
}

/** `/api/<method>`: token, tier and scopes are checked here, the rest is each method's. */
export function createWebApiRoute({ world, baseUrl, methods }: WebApiDeps): Route {
  const table = new Map(methods.map((method) => [method.name, method]));
  const limits = createTierLimits(world);
  return {
    path: '/api/:method',
    async handle(request) {
      const name = request.params.method ?? '';
      const method = table.get(name);
      if (!method) return refuse(new WebApiError('unknown_method', { req_method: name }));
      try {
        return await call({ world, request, baseUrl: baseUrl() }, method, limits);
      } catch (error) {
        if (error instanceof WebApiError) return refuse(error);
        throw error;
      }
    },
  };
}

async function call(context: OpenContext, method: WebMethod, limits: TierLimits): Promise<LocalResponse> {
  const args = parseArgs(context.request);
  if (method.tokenTypes === 'none') {
    const wait = limits.take(method, undefined, args);
    if (wait > 0) return tooMany(wait);
    return { status: 200, body: { ok: true, ...(await method.handle(context, args)) } };
  }
  const token = findToken(context.world, context.request, args);
  const headers = scopeHeaders(token, method);
  const wait = limits.take(method, token, args);
  if (wait > 0) return tooMany(wait);
  try {
    checkToken(token, method);
    const answer = await method.handle(tokenContext(context, token), args);
    return { status: 200, headers, body: { ok: true, ...answer } };
  } catch (error) {
    if (error instanceof WebApiError) return { ...refuse(error), headers };
    throw error;
  }
}

function tokenContext(context: OpenContext, token: AccessToken) {
  const { world } = context;
  const organisation = world.organisations.get(token.organisationId);
  if (!organisation) throw new WebApiError('invalid_auth');
  const team = world.teams.get(token.teamId ?? '');
  return { ...context, token, organisation, team, caller: world.users.get(token.userId) };
}

function checkToken(token: AccessToken, { tokenTypes, scopes }: TokenMethod): void {
  if (!tokenTypes.includes(token.type)) throw new WebApiError('not_allowed_token_type');
  if (scopes.length > 0 && !scopes.some((scope) => token.scopes.includes(scope))) {
    throw new WebApiError('missing_scope', { needed: scopes.join(','), provided: token.scopes.join(',') });
  }
}

function scopeHeaders(token: AccessToken, { scopes }: TokenMethod): Record<string, string> {
  return {
    'x-oauth-scopes': token.scopes.join(','),
    ...(scopes.length > 0 ? { 'x-accepted-oauth-scopes': scopes.join(',') } : {}),
  };
}

function refuse(error: WebApiError): LocalResponse {
  return { status: 200, body: { ok: false, error: error.code, ...error.more } };
}

function tooMany(seconds: number): LocalResponse {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}
