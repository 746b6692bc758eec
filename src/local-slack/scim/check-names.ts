import { LONGEST_USER_NAME, toUserName } from '../state/user-name.ts';
import { ScimFault } from './scim-fault.ts';

const RESERVED = new Set(['all', 'channel', 'everyone', 'group', 'here', 'me', 'slackbot', 'you']);
const LONGEST_DISPLAY_NAME = 80;
const EMOJI = /\p{Extended_Pictographic}/u;

/**
 * A wished userName as Slack stores it.
 * @throws ScimFault when it is empty, longer than 21 characters, a reserved word or nothing but specials
 */
export function checkUserName(wished: string | null | undefined): string {
  if (wished === undefined || wished === null) throw new ScimFault(400, 'username_required');
  if (wished.trim() === '') throw new ScimFault(400, 'username_empty');
  const name = toUserName(wished.trim());
  if (name.length > LONGEST_USER_NAME)
    throw new ScimFault(400, 'username_too_long', { suffix: `username=${name}` });
  if (!/[a-z0-9]/.test(name)) throw new ScimFault(400, 'username_invalid', { suffix: `username=${name}` });
  if (RESERVED.has(name)) throw new ScimFault(400, 'username_not_allowed', { suffix: `user=${name}` });
  return name;
}

/** @throws ScimFault */
export function checkDisplayName(name: string): void {
  if (name.length > LONGEST_DISPLAY_NAME) throw new ScimFault(400, 'invalid_name_maxlength');
  if (name.startsWith('@')) throw new ScimFault(400, 'invalid_starts_with_at');
  if (RESERVED.has(name.toLowerCase())) throw new ScimFault(400, 'invalid_reserved_word');
}

/** No attribute may hold an emoji. @throws ScimFault */
export function refuseEmoji(texts: Iterable<string>): void {
  for (const text of texts) if (EMOJI.test(text)) throw new ScimFault(400, 'invalid_emoji_not_allowed');
}
