import { complex, flag, plural, type ScimSchema, text } from './scim-attribute.ts';
import { CORE_USER_URN } from './scim-urns.ts';

const NAME = [
  text('formatted', 'The full name.'),
  text('familyName', 'The family name.'),
  text('givenName', 'The given name.'),
  text('middleName', 'The middle name.'),
  text('honorificPrefix', 'Like Dr.'),
  text('honorificSuffix', 'Like III.'),
];

const ADDRESS = [
  text('formatted', 'The whole address.'),
  text('streetAddress', 'The street.'),
  text('locality', 'The city.'),
  text('region', 'The state or region.'),
  text('postalCode', 'The postal code.'),
  text('country', 'The country.'),
  text('type', 'What it is for, like work or home.'),
  flag('primary', 'The one that counts; one at most.'),
];

const GROUP_OF_USER = [
  text('value', 'The id of the group.', { mutability: 'readOnly', caseExact: true }),
  text('display', 'The name of the group.', { mutability: 'readOnly' }),
];

/** The attributes of RFC 7643 §4.1 that are kept; all others are ignored. A password is never taken. */
export const USER_SCHEMA: ScimSchema = {
  id: CORE_USER_URN,
  name: 'User',
  description: 'A person of the directory',
  attributes: [
    text('userName', 'The name that the source knows the person by.', {
      required: true,
      uniqueness: 'server',
    }),
    complex('name', 'The parts of the name.', NAME),
    text('displayName', 'How the person is called.'),
    text('nickName', 'How friends call the person.'),
    text('profileUrl', 'A page about the person.', { type: 'reference', caseExact: true }),
    text('title', 'The job title.'),
    text('userType', 'Like Employee or Contractor.'),
    text('preferredLanguage', 'Like en-US.'),
    text('locale', 'Like en-US.'),
    text('timezone', 'Like Europe/Berlin.'),
    flag('active', 'False: suspended.'),
    plural('emails', 'Addresses; the primary one is compared with Slack.'),
    plural('phoneNumbers', 'Phone numbers.'),
    plural('ims', 'Instant messaging addresses.'),
    plural('photos', 'Addresses of pictures.'),
    complex('addresses', 'Postal addresses.', ADDRESS, { multiValued: true }),
    plural('entitlements', 'Entitlements.'),
    plural('roles', 'Roles.'),
    complex('groups', 'The groups that the person is in.', GROUP_OF_USER, {
      multiValued: true,
      mutability: 'readOnly',
    }),
  ],
};
