export type ScimVersion = 'v1' | 'v2';

export interface Urns {
  user: string;
  group: string;
  enterprise: string;
  guest: string;
  profile: string;
  list: string;
}

/** v1 names users, groups and lists alike. */
export const URNS: Record<ScimVersion, Urns> = {
  v1: {
    user: 'urn:scim:schemas:core:1.0',
    group: 'urn:scim:schemas:core:1.0',
    enterprise: 'urn:scim:schemas:extension:enterprise:1.0',
    guest: 'urn:scim:schemas:extension:slack:guest:1.0',
    profile: 'urn:scim:schemas:extension:slack:profile:1.0',
    list: 'urn:scim:schemas:core:1.0',
  },
  v2: {
    user: 'urn:ietf:params:scim:schemas:core:2.0:User',
    group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
    enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    guest: 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User',
    profile: 'urn:ietf:params:scim:schemas:extension:slack:profile:2.0:User',
    list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  },
};
