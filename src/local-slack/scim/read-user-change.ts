import type { UserChange } from '../state/change-user.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { checkDisplayName, checkUserName, refuseEmoji } from './check-names.ts';
import { chooseEmails } from './choose-emails.ts';
import { readGuestChange } from './read-guest-change.ts';
import { ScimFault } from './scim-fault.ts';
import { extensionOf, type ScimUserBody } from './scim-user-body.ts';
import { type ScimVersion, URNS } from './scim-version.ts';

/**
 * What a whole resource says an account shall be. Attributes that it leaves out become empty; `active` left
 * out says nothing.
 * @param before undefined for a new account
 * @throws ScimFault for the first rule it breaks
 */
export function readUserChange(
  body: ScimUserBody,
  version: ScimVersion,
  before: SlackUser | undefined,
): UserChange & ReturnType<typeof chooseEmails> & { name: string } {
  const urns = URNS[version];
  const displayName = body.displayName ?? '';
  if (displayName !== before?.displayName) checkDisplayName(displayName);
  const givenName = body.name?.givenName ?? '';
  const familyName = body.name?.familyName ?? '';
  const title = body.title ?? '';
  refuseEmoji([displayName, givenName, familyName, title]);
  const isRenamed = givenName !== before?.givenName || familyName !== before?.familyName;
  return {
    name: readName(body, before),
    ...chooseEmails(body.emails ?? []),
    givenName,
    familyName,
    // Somebody may have a real name that is not put together like this; only a new name replaces it.
    ...(isRenamed ? { realName: `${givenName} ${familyName}`.trim() } : {}),
    displayName,
    title,
    ...(body.timezone ? { timeZone: checkTimeZone(body.timezone) } : {}),
    ...(body.locale ? { locale: body.locale } : {}),
    ...(typeof body.active === 'boolean' ? { deleted: !body.active } : {}),
    ...readGuestChange(extensionOf(body, urns.guest), before),
    scim: readExtras(body, urns.enterprise, urns.profile),
  };
}

/** userName and nickName mirror each other: whichever differs from the old one is the new one. */
function readName(body: ScimUserBody, before: SlackUser | undefined): string {
  const isNewNickName = before !== undefined && body.userName === before.name && Boolean(body.nickName);
  if (isNewNickName && (body.nickName?.length ?? 0) > 21) throw new ScimFault(400, 'long_nickname');
  const wished = isNewNickName ? body.nickName : body.userName;
  return wished === before?.name && before ? before.name : checkUserName(wished);
}

function readExtras(body: ScimUserBody, enterpriseUrn: string, profileUrn: string): SlackUser['scim'] {
  return keepMeaningful({
    externalId: body.externalId,
    honorificPrefix: body.name?.honorificPrefix,
    // One address, two phone numbers and one role are stored.
    addresses: body.addresses?.slice(0, 1),
    phoneNumbers: body.phoneNumbers?.slice(0, 2),
    roles: body.roles?.slice(0, 1),
    userType: body.userType,
    preferredLanguage: body.preferredLanguage,
    enterprise: extensionOf(body, enterpriseUrn),
    profile: extensionOf(body, profileUrn),
  });
}

/** The nulls that Slack shows where nothing is known are not stored when they come back. */
function keepMeaningful(extras: Record<string, unknown>): SlackUser['scim'] {
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => saysSomething(value)));
}

function saysSomething(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return Object.entries(value).some(
    ([key, inner]) => key !== 'type' && inner !== true && saysSomething(inner),
  );
}

function checkTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return timeZone;
  } catch {
    throw new ScimFault(400, 'invalid_attribute_format');
  }
}
