import type { SlackUser } from '../state/slack-user.ts';
import { isGuest } from '../state/slack-user.ts';
import { type ScimVersion, URNS } from './scim-version.ts';

export type ScimResource = Record<string, unknown>;

export interface ScimUserView {
  version: ScimVersion;
  baseUrl: string;
  groups: readonly { value: string; display: string }[];
}

/** As recorded bodies show users: the nulls, the empty second address and all. */
export function toScimUser(user: SlackUser, view: ScimUserView): ScimResource {
  const urns = URNS[view.version];
  const person = user.kind === 'person';
  const schemas = [
    urns.user,
    ...(person ? [urns.enterprise] : []),
    ...(isGuest(user) ? [urns.guest] : []),
    ...(user.scim.profile ? [urns.profile] : []),
  ];
  return {
    schemas,
    id: user.id,
    externalId: user.scim.externalId ?? '',
    meta: {
      created: toPacificTime(user.createdAt),
      location: `${view.baseUrl}/scim/${view.version}/Users/${user.id}`,
    },
    userName: user.name,
    nickName: user.name,
    name: {
      givenName: user.givenName,
      familyName: user.familyName,
      ...(person ? { honorificPrefix: user.scim.honorificPrefix ?? null } : {}),
    },
    displayName: user.displayName,
    profileUrl: `${view.baseUrl}/team/${user.name}`,
    title: user.title,
    timezone: user.timeZone,
    active: !user.deleted,
    emails: toEmails(user),
    photos: [{ value: `${view.baseUrl}/avatars/${user.id}-192.png`, type: 'photo' }],
    ...(person ? toPersonFields(user, urns.enterprise) : {}),
    ...(isGuest(user) ? { [urns.guest]: toGuestExtension(user) } : {}),
    ...(user.scim.profile ? { [urns.profile]: user.scim.profile } : {}),
    groups: view.groups,
  };
}

function toEmails({ kind, email, secondaryEmail }: SlackUser) {
  const primary = { value: email, primary: true };
  return kind === 'person' ? [primary, { value: secondaryEmail, primary: false }] : [primary];
}

function toPersonFields({ scim, locale }: SlackUser, enterpriseUrn: string): ScimResource {
  return {
    addresses: scim.addresses ?? [
      { streetAddress: null, locality: null, region: null, postalCode: null, country: null },
    ],
    phoneNumbers: scim.phoneNumbers ?? [
      { value: null, type: 'mobile' },
      { value: null, primary: true },
    ],
    userType: scim.userType ?? null,
    roles: scim.roles ?? [{ value: null, primary: true }],
    preferredLanguage: scim.preferredLanguage ?? null,
    locale,
    [enterpriseUrn]: {
      employeeNumber: null,
      costCenter: null,
      organization: null,
      division: null,
      department: null,
      manager: { managerId: null },
      ...scim.enterprise,
    },
  };
}

function toGuestExtension({ role, guestExpiresAt }: SlackUser): ScimResource {
  return {
    type: role === 'multi_channel_guest' ? 'multi' : 'single',
    ...(guestExpiresAt ? { expiration: new Date(guestExpiresAt * 1000).toISOString() } : {}),
  };
}

/** Slack writes its dates in the time of San Francisco. */
export function toPacificTime(milliseconds: number): string {
  const shifted = new Date(milliseconds - 7 * 3_600_000).toISOString();
  return `${shifted.slice(0, 19)}-07:00`;
}
