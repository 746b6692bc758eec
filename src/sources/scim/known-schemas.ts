import { ENTERPRISE_SCHEMA } from '../../scim/protocol/enterprise-schema.ts';
import { GROUP_SCHEMA } from '../../scim/protocol/group-schema.ts';
import type { ScimAttribute } from '../../scim/protocol/scim-attribute.ts';
import { text } from '../../scim/protocol/scim-attribute.ts';
import { CORE_GROUP_URN, CORE_USER_URN, ENTERPRISE_URN } from '../../scim/protocol/scim-urns.ts';
import { USER_SCHEMA } from '../../scim/protocol/user-schema.ts';

/** What a kind of resource can hold, to read, patch and filter it by. */
export interface ResourceKind {
  readonly urn: string;
  readonly attributes: readonly ScimAttribute[];
  /** Its extension, whose attributes lie below the URN; null: it has none. */
  readonly extension: { readonly urn: string; readonly attributes: readonly ScimAttribute[] } | null;
}

/** RFC 7643 §3.1: what every resource has besides its schema. */
const COMMON: readonly ScimAttribute[] = [
  text('id', 'Rollcall’s own id.', { mutability: 'readOnly', caseExact: true, returned: 'always' }),
  text('externalId', 'The source’s own id.', { caseExact: true }),
  text('schemas', 'The schemas.', { multiValued: true, mutability: 'readOnly', returned: 'always' }),
  {
    ...text('meta', 'About the resource itself.', { mutability: 'readOnly' }),
    type: 'complex',
    subAttributes: [
      text('resourceType', 'The kind.', { mutability: 'readOnly' }),
      text('created', 'When it came to be.', { type: 'dateTime', mutability: 'readOnly' }),
      text('lastModified', 'When it changed.', { type: 'dateTime', mutability: 'readOnly' }),
    ],
  },
];

export const USER_KIND: ResourceKind = {
  urn: CORE_USER_URN,
  attributes: [...COMMON, ...USER_SCHEMA.attributes],
  extension: { urn: ENTERPRISE_URN, attributes: ENTERPRISE_SCHEMA.attributes },
};

export const GROUP_KIND: ResourceKind = {
  urn: CORE_GROUP_URN,
  attributes: [...COMMON, ...GROUP_SCHEMA.attributes],
  extension: null,
};

/** Names are compared without regard to case (RFC 7643 §2.1). */
export function findAttribute(attributes: readonly ScimAttribute[], name: string): ScimAttribute | null {
  const wanted = name.toLowerCase();
  return attributes.find((attribute) => attribute.name.toLowerCase() === wanted) ?? null;
}
