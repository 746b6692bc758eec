import type { StandInAccount } from './stand-in-account.ts';

export const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const GUEST = 'urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User';
export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** The resource with the oddities of recorded ones: nulls, a second address that is empty, no bot flag, no role. */
export function toScimUser(account: StandInAccount, scimUrl: string): Record<string, unknown> {
  const isGuest = account.role === 'multi_channel_guest';
  const isBot = account.role === 'bot';
  const resource: Record<string, unknown> = {
    schemas: [CORE, ...(isBot ? [] : [ENTERPRISE]), ...(isGuest ? [GUEST] : [])],
    id: account.id,
    externalId: account.externalId,
    meta: { created: '2024-01-15T09:00:00-08:00', location: `${scimUrl}Users/${account.id}` },
    userName: account.userName,
    nickName: account.userName,
    name: { givenName: account.givenName, familyName: account.familyName },
    displayName: account.displayName,
    profileUrl: `https://stand-in.slack.com/team/${account.userName}`,
    title: account.title,
    timezone: 'Europe/Berlin',
    active: account.active,
    emails: [{ value: account.email, primary: true }],
    photos: [{ value: 'https://a.slack-edge.com/photo.png', type: 'photo' }],
    groups: [],
  };
  if (isBot) return resource;
  return {
    ...resource,
    name: { givenName: account.givenName, familyName: account.familyName, honorificPrefix: null },
    emails: [
      { value: account.email, primary: true },
      { value: account.secondaryEmail, primary: false },
    ],
    addresses: [{ streetAddress: null, locality: null, region: null, postalCode: null, country: null }],
    phoneNumbers: [{ value: null, type: 'mobile' }],
    roles: [{ value: null, primary: true }],
    userType: null,
    preferredLanguage: null,
    locale: null,
    [ENTERPRISE]: {
      employeeNumber: account.employeeNumber,
      costCenter: null,
      organization: null,
      division: null,
      department: null,
      manager: { managerId: null },
    },
    ...(isGuest ? { [GUEST]: { type: 'multi', expiration: account.guestExpiration, channels: [] } } : {}),
  };
}
