import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { Outcome } from '../server/start-server.ts';
import { changeUser } from '../state/change-user.ts';
import { revokeTokens } from '../state/revoke-tokens.ts';
import type { World } from '../state/world.ts';
import { bearerOf } from '../web-api/find-token.ts';
import type { Fault } from './fault.ts';
import { spoilPage } from './spoil-page.ts';

export type Answer = (request: LocalRequest) => Promise<LocalResponse>;

/** Answers a request the way the fault wants it. */
export async function playFault(
  world: World,
  fault: Fault,
  request: LocalRequest,
  answer: Answer,
): Promise<Outcome['response']> {
  switch (fault.kind) {
    case 'rate_limited':
      return { ...errorLike(request, 429), headers: { 'retry-after': String(fault.retryAfter) } };
    case 'rate_limited_quietly':
      return { status: 200, body: { ok: false, error: 'ratelimited' } };
    case 'server_error':
      return errorLike(request, 500);
    case 'server_error_after':
      await answer(request);
      return errorLike(request, 500);
    case 'cut':
      return 'cut';
    case 'cut_after':
      await answer(request);
      return 'cut';
    case 'slow':
      await world.clock.wait(fault.ms);
      return answer(request);
    case 'html':
      return {
        status: fault.status,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!DOCTYPE html><html><body><h1>We’ll be right back</h1></body></html>',
      };
    case 'stale_read':
      return answer({ ...request, staleBy: fault.ms });
    case 'truncated_page':
    case 'missing_page':
    case 'wrong_total':
      return spoilPage(fault, await answer(request));
    default:
      changeTheWorld(world, fault, request);
      return answer(request);
  }
}

/** As either API words it; what a 500 of Slack says is not documented. */
function errorLike(request: LocalRequest, status: 429 | 500): LocalResponse {
  if (!request.path.startsWith('/scim/')) {
    return { status, body: { ok: false, error: status === 429 ? 'ratelimited' : 'internal_error' } };
  }
  const detail = status === 429 ? 'too_many_requests' : 'internal_error';
  return {
    status,
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail, status },
  };
}

function changeTheWorld(world: World, { kind }: Fault, request: LocalRequest): void {
  const token = world.tokens.get(bearerOf(request) ?? '');
  const organisation = world.organisations.get(token?.organisationId ?? '');
  const holder = world.users.get(token?.userId ?? '');
  if (kind === 'token_revoked') revokeTokens(world, (candidate) => candidate === token);
  if (kind === 'plan_downgrade' && organisation) organisation.plan = 'std';
  if (kind === 'role_lost' && holder) changeUser(world, holder, { role: 'member', orgRole: 'member' });
  world.touch();
}
