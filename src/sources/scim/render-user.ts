import type { StoredUser } from '../../ports/pushed-users.ts';
import { CORE_USER_URN, ENTERPRISE_URN } from '../../scim/protocol/scim-urns.ts';
import { toEtag } from './versions.ts';

/** A user as sources read them (RFC 7643 §4.1). */
export function renderUser(user: StoredUser, baseUrl: string): Readonly<Record<string, unknown>> {
  const { attributes, groups } = user;
  const isEnterprise = attributes[ENTERPRISE_URN] !== undefined;
  return {
    schemas: isEnterprise ? [CORE_USER_URN, ENTERPRISE_URN] : [CORE_USER_URN],
    id: user.id,
    ...attributes,
    ...(groups.length === 0 ? {} : { groups: groups.map(({ id, name }) => ({ value: id, display: name })) }),
    meta: {
      resourceType: 'User',
      created: user.createdAt.toISOString(),
      lastModified: user.changedAt.toISOString(),
      location: `${baseUrl}/Users/${user.id}`,
      version: toEtag(user.version),
    },
  };
}
