import type { LocalRequest } from '../server/local-request.ts';
import type { Organisation } from '../state/organisation.ts';
import { rankOf, type SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import { bearerOf } from '../web-api/find-token.ts';
import { ScimFault } from './scim-fault.ts';

export interface Caller {
  organisation: Organisation;
  holder: SlackUser;
}

/**
 * Lets in a living user token with the scope `admin`, of somebody who still is an admin or an owner, on a
 * plan that has SCIM, of an Enterprise organisation only when it is installed on the organisation itself.
 * @throws ScimFault
 */
export function authenticate(world: World, request: LocalRequest): Caller {
  const secret = bearerOf(request);
  if (secret === undefined) throw new ScimFault(401, 'missing_authentication');
  const token = world.tokens.get(secret);
  const organisation = world.organisations.get(token?.organisationId ?? '');
  const holder = world.users.get(token?.userId ?? '');
  if (!token || !organisation || !holder || token.revokedAt !== null || token.type !== 'user') {
    throw new ScimFault(401, 'invalid_authentication');
  }
  if (organisation.kind === 'enterprise' && token.teamId !== null)
    throw new ScimFault(400, 'non_org_teams_only');
  if (organisation.plan === 'free' || organisation.plan === 'std')
    throw new ScimFault(403, 'plus_teams_only');
  if (!token.scopes.includes('admin') || rankOf(holder, organisation.kind) < 2) {
    throw new ScimFault(403, 'permission_denied');
  }
  return { organisation, holder };
}
