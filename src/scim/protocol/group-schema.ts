import { complex, type ScimSchema, text } from './scim-attribute.ts';
import { CORE_GROUP_URN } from './scim-urns.ts';

const MEMBER = [
  text('value', 'The id of the member.', { mutability: 'immutable', caseExact: true }),
  text('display', 'The name of the member.', { mutability: 'readOnly' }),
  text('$ref', 'The address of the member.', {
    type: 'reference',
    mutability: 'immutable',
    caseExact: true,
  }),
  text('type', 'Always User.', { mutability: 'immutable' }),
];

/** RFC 7643 §4.2. */
export const GROUP_SCHEMA: ScimSchema = {
  id: CORE_GROUP_URN,
  name: 'Group',
  description: 'A named set of people of the directory',
  attributes: [
    text('displayName', 'The name of the group.', { required: true, uniqueness: 'server' }),
    complex('members', 'Who is in it.', MEMBER, { multiValued: true }),
  ],
};
