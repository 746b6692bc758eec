import type { LocalResponse } from '../server/local-request.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { groupsByMember } from './group-names.ts';
import { readPageRange, toListResponse } from './page-range.ts';
import type { ScimContext } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';
import { URNS } from './scim-version.ts';
import { seenUser, targetUser } from './seen-user.ts';
import { type ScimResource, toScimUser } from './to-scim-user.ts';
import { parseUserFilter, type UserFilter } from './user-filter.ts';

/** `GET /Users`: everybody of the organisation in the order of creation, bots included, Slackbot not. */
export function listScimUsers(context: ScimContext): LocalResponse {
  const { world, organisation, version, baseUrl, request } = context;
  const text = request.query.get('filter');
  const filter = text === null || text === '' ? undefined : parseUserFilter(text);
  const found = filter ? findUsers(context, filter) : everybody(context);
  const groups = groupsByMember(world, organisation.id);
  return {
    status: 200,
    body: toListResponse(found, readPageRange(request.query), URNS[version].list, (user) =>
      toScimUser(user, { version, baseUrl, groups: groups.get(user.id) ?? [] }),
    ),
  };
}

export function getScimUser(context: ScimContext): LocalResponse {
  const user = seenUser(context, targetUser(context));
  if (!user) throw new ScimFault(404, 'no_such_user');
  return { status: 200, body: showUser(context, user) };
}

export function showUser(
  { world, organisation, version, baseUrl }: ScimContext,
  user: SlackUser,
): ScimResource {
  const groups = groupsByMember(world, organisation.id).get(user.id) ?? [];
  return toScimUser(user, { version, baseUrl, groups });
}

function everybody(context: ScimContext): SlackUser[] {
  const { world, organisation } = context;
  return seen(context, world.users.ofOrganisation(organisation.id)).filter(
    (user) => world.settings.scimListsDeactivated || !user.deleted,
  );
}

function findUsers(context: ScimContext, { matches, only }: UserFilter): SlackUser[] {
  const { world, organisation } = context;
  if (only === undefined) return seen(context, world.users.ofOrganisation(organisation.id)).filter(matches);
  const find = only.attribute === 'userName' ? world.users.findByName : world.users.findByEmail;
  const user = find(organisation.id, only.value);
  return user ? seen(context, [user]) : [];
}

function seen(context: ScimContext, users: readonly SlackUser[]): SlackUser[] {
  const listed: SlackUser[] = [];
  for (const user of users) {
    const shown = user.kind === 'slackbot' ? undefined : seenUser(context, user);
    if (shown) listed.push(shown);
  }
  return listed;
}
