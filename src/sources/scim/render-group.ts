import type { StoredGroup, StoredMember } from '../../ports/pushed-groups.ts';
import { CORE_GROUP_URN } from '../../scim/protocol/scim-urns.ts';
import type { Json } from './read-attributes.ts';
import { toEtag } from './versions.ts';

/** A group as sources read it (RFC 7643 §4.2). */
export function renderGroup(group: StoredGroup, baseUrl: string): Json {
  const { id, name, externalId, members, version } = group;
  return {
    schemas: [CORE_GROUP_URN],
    id,
    ...(externalId === null ? {} : { externalId }),
    displayName: name,
    ...(members === null ? {} : { members: members.map((one) => renderMember(one, baseUrl)) }),
    meta: {
      resourceType: 'Group',
      created: group.createdAt.toISOString(),
      lastModified: group.changedAt.toISOString(),
      location: `${baseUrl}/Groups/${id}`,
      version: toEtag(version),
    },
  };
}

function renderMember({ id, name, kind }: StoredMember, baseUrl: string): Json {
  const [type, place] = kind === 'group' ? ['Group', 'Groups'] : ['User', 'Users'];
  return { value: id, display: name, type, $ref: `${baseUrl}/${place}/${id}` };
}
