import { asRecord } from './http.ts';
import { ScimRefusal } from './scim-refusal.ts';
import { ENTERPRISE, GUEST } from './scim-user.ts';
import { type StandInAccount, standInRank } from './stand-in-account.ts';
import { toStoredUserName } from './user-name.ts';

const LONGEST_DISPLAY_NAME = 80;
const EMOJI = /\p{Extended_Pictographic}/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Writes the named attributes into the draft, each by Slack's rules; unknown ones are ignored, as Slack does. */
export function assignAttributes(
  draft: StandInAccount,
  attributes: Record<string, unknown>,
  plan: string,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const assign = ASSIGN[name.toLowerCase()];
    if (assign !== undefined) assign(draft, value, plan);
  }
}

type Assign = (draft: StandInAccount, value: unknown, plan: string) => void;

const ASSIGN: Readonly<Record<string, Assign>> = {
  username: assignUserName,
  nickname: assignUserName,
  displayname: (draft, value) => {
    draft.displayName = readText(value, 'displayName');
  },
  title: (draft, value) => {
    draft.title = readText(value, 'title');
  },
  externalid: (draft, value) => {
    draft.externalId = typeof value === 'string' ? value : '';
  },
  active: (draft, value) => {
    if (typeof value !== 'boolean') throw new ScimRefusal(400, 'invalid_attribute_format (attribute=active)');
    draft.active = value;
  },
  name: (draft, value) => {
    const name = asRecord(value);
    if ('givenName' in name) draft.givenName = readText(name.givenName, 'givenName');
    if ('familyName' in name) draft.familyName = readText(name.familyName, 'familyName');
  },
  emails: (draft, value) => assignEmails(draft, value),
  [ENTERPRISE.toLowerCase()]: (draft, value) => {
    const extension = asRecord(value);
    if (!('employeeNumber' in extension)) return;
    const number = extension.employeeNumber;
    draft.employeeNumber = typeof number === 'string' && number !== '' ? number : null;
  },
  [GUEST.toLowerCase()]: (draft, value, plan) => makeGuest(draft, asRecord(value), plan),
};

function assignUserName(draft: StandInAccount, value: unknown): void {
  if (typeof value !== 'string') throw new ScimRefusal(400, 'username_invalid');
  draft.userName = toStoredUserName(value);
}

function readText(value: unknown, attribute: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') {
    throw new ScimRefusal(400, `invalid_attribute_format (attribute=${attribute})`);
  }
  if (EMOJI.test(value)) throw new ScimRefusal(400, `invalid_emoji_not_allowed (attribute=${attribute})`);
  if (attribute === 'displayName' && value.startsWith('@')) {
    throw new ScimRefusal(400, 'invalid_starts_with_at');
  }
  if (value.length > LONGEST_DISPLAY_NAME) {
    throw new ScimRefusal(400, `invalid_name_maxlength (attribute=${attribute})`);
  }
  return value;
}

/** Two addresses are stored. The primary one: marked so, else of type work, else the first. */
function assignEmails(draft: StandInAccount, value: unknown): void {
  if (!Array.isArray(value)) throw new ScimRefusal(400, 'emails_invalid');
  const entries = value.map(asRecord).filter((entry) => entry.value !== '');
  const primary =
    entries.find((entry) => entry.primary === true) ??
    entries.find((entry) => entry.type === 'work') ??
    entries[0];
  if (primary === undefined) throw new ScimRefusal(400, 'missing_primary_email');
  draft.email = readEmail(primary.value);
  const secondary = entries.find((entry) => entry !== primary);
  draft.secondaryEmail = secondary === undefined ? '' : readEmail(secondary.value);
}

export function readEmail(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new ScimRefusal(400, 'email_empty');
  if (!EMAIL.test(value)) throw new ScimRefusal(400, `bad_email_address (email=${value})`);
  return value;
}

/** Guests come by SCIM on Enterprise only, and only multi-channel ones; becoming one switches the account on. */
function makeGuest(draft: StandInAccount, extension: Record<string, unknown>, plan: string): void {
  if (plan !== 'enterprise') throw new ScimRefusal(400, 'cannot_make_user_guest (reason=plan)');
  if (standInRank(draft.role) > standInRank('member')) throw new ScimRefusal(400, 'cannot_make_user_guest');
  if (extension.type !== undefined && extension.type !== 'multi') {
    throw new ScimRefusal(400, 'invalid_attribute_format (attribute=type)');
  }
  draft.role = 'multi_channel_guest';
  draft.active = true;
  const { expiration } = extension;
  draft.guestExpiration = typeof expiration === 'string' ? expiration : null;
}
