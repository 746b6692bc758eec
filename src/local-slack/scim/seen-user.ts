import type { SlackUser } from '../state/slack-user.ts';
import type { ScimContext } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';

type Seeing = Pick<ScimContext, 'world' | 'request'>;

/** What a read shows of an account: late by the lag, or by what a fault asks for; undefined when not there yet. */
export function seenUser({ world, request }: Seeing, user: SlackUser): SlackUser | undefined {
  const now = world.clock.now();
  if (request.staleBy !== undefined) return world.history.asOf(user, now - request.staleBy);
  return world.history.shown(user, now);
}

/** The account of the path as it is, for a write. @throws ScimFault 404 */
export function targetUser({ world, organisation, params }: ScimContext): SlackUser {
  const user = world.users.get(params.id ?? '');
  if (!user || user.organisationId !== organisation.id || user.kind === 'slackbot') {
    throw new ScimFault(404, 'no_such_user');
  }
  return user;
}
