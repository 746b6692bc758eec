import { type ScimVersion, URNS } from './scim-version.ts';

type Kind = 'string' | 'boolean' | 'complex' | 'complexes';

/** The attributes Slack's reference lists, each with its kind; `complexes` are lists. */
export const SCHEMAS = {
  Users: {
    userName: 'string',
    nickName: 'string',
    name: 'complex',
    displayName: 'string',
    emails: 'complexes',
    addresses: 'complexes',
    phoneNumbers: 'complexes',
    photos: 'complexes',
    roles: 'complexes',
    groups: 'complexes',
    profileUrl: 'string',
    userType: 'string',
    title: 'string',
    preferredLanguage: 'string',
    locale: 'string',
    timezone: 'string',
    active: 'boolean',
    password: 'string',
    externalId: 'string',
  },
  Groups: { displayName: 'string', members: 'complexes' },
} as const satisfies Record<string, Record<string, Kind>>;

export type SchemaName = keyof typeof SCHEMAS;

export function toSchema(name: SchemaName, version: ScimVersion) {
  const attributes: Record<string, Kind> = SCHEMAS[name];
  return {
    id: name === 'Users' ? URNS[version].user : URNS[version].group,
    name: name.slice(0, -1),
    description: `${name.slice(0, -1)} resource`,
    attributes: Object.entries(attributes).map(([attribute, kind]) => ({
      name: attribute,
      type: kind === 'complexes' ? 'complex' : kind,
      multiValued: kind === 'complexes',
      required: attribute === 'userName' || attribute === 'emails',
      caseExact: false,
    })),
  };
}
