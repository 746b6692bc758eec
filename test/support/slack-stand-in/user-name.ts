import { ScimRefusal } from './scim-refusal.ts';

const LONGEST = 21;
const RESERVED = new Set(['admin', 'channel', 'everyone', 'group', 'here', 'me', 'slack', 'slackbot', 'you']);

/**
 * The name as Slack stores it: of an e-mail address the part before the @, lower-case, `.` `_` `-` kept and
 * every other special made `_`. Refuses the empty, the too long and the reserved.
 */
export function toStoredUserName(given: string): string {
  const local = given.includes('@') ? (given.split('@')[0] ?? '') : given;
  const name = local.toLowerCase().replace(/[^\p{L}\p{N}._-]/gu, '_');
  if (name === '') throw new ScimRefusal(400, 'username_empty');
  if (name.length > LONGEST) throw new ScimRefusal(400, `username_too_long (username=${name})`);
  if (RESERVED.has(name)) throw new ScimRefusal(400, `username_not_allowed (user=${name})`);
  return name;
}
