import { z } from 'zod';
import type { ScimGroup } from '../state/scim-group.ts';
import { isGuest } from '../state/slack-user.ts';
import type { ScimContext } from './scim-context.ts';
import { ScimFault } from './scim-fault.ts';
import { URNS } from './scim-version.ts';
import { type ScimResource, toPacificTime } from './to-scim-user.ts';

const MOST_MEMBERS_A_CALL = 15_000;
const MOST_MEMBERS = 5000;

const groupBodySchema = z.looseObject({
  displayName: z.string().trim().min(1),
  externalId: z.string().nullish(),
  members: z.array(z.looseObject({ value: z.string() })).nullish(),
});

export interface GroupContent {
  displayName: string;
  externalId: string;
  memberIds: string[];
}

export function toScimGroup({ world, version, baseUrl }: ScimContext, group: ScimGroup): ScimResource {
  return {
    schemas: [URNS[version].group],
    id: group.id,
    displayName: group.displayName,
    members: group.memberIds.map((value) => ({ value, display: world.users.get(value)?.realName ?? '' })),
    meta: {
      created: toPacificTime(group.createdAt),
      location: `${baseUrl}/scim/${version}/Groups/${group.id}`,
    },
  };
}

/**
 * What a whole group resource says.
 * @throws ScimFault for a missing name, unknown, deactivated or guest members, or too many
 */
export function readGroup(context: ScimContext, body: unknown, before?: ScimGroup): GroupContent {
  const parsed = groupBodySchema.safeParse(body);
  if (!parsed.success) {
    const isMembers = parsed.error.issues[0]?.path[0] === 'members';
    throw new ScimFault(400, isMembers ? 'group_members_create_failed' : 'group_creation_failed');
  }
  const { displayName, externalId, members } = parsed.data;
  const memberIds = [...new Set((members ?? []).map(({ value }) => value))];
  if (memberIds.length > MOST_MEMBERS_A_CALL) throw new ScimFault(400, 'too_many_users');
  if (memberIds.length > MOST_MEMBERS) throw new ScimFault(400, 'group_member_max_exceeded');
  const known = new Set(before?.memberIds);
  for (const id of memberIds) if (!known.has(id)) checkMember(context, id);
  return { displayName, externalId: externalId ?? before?.externalId ?? '', memberIds };
}

function checkMember({ world, organisation }: ScimContext, id: string): void {
  const user = world.users.get(id);
  if (user?.organisationId !== organisation.id)
    throw new ScimFault(404, 'no_such_user', { suffix: `user=${id}` });
  if (user.deleted || isGuest(user)) throw new ScimFault(400, 'unable_to_add_deleted_or_guest_to_group');
}
