import type { World } from './world.ts';

export const LONGEST_USER_NAME = 21;

/**
 * What Slack makes of a wished name: of an address the part before the @, lower-case, `.`, `_` and `-` kept,
 * anything else an underscore (docs.slack.dev/reference/scim-api, userName). Its length stays as it is.
 */
export function toUserName(wished: string): string {
  const local = wished.includes('@') ? wished.slice(0, wished.indexOf('@')) : wished;
  return local.toLowerCase().replace(/[^a-z0-9._-]/g, '_');
}

/** User names and channel names are one namespace: `general` is taken by #general. */
export function isNameTaken(world: World, organisationId: string, name: string): boolean {
  if (world.users.findByName(organisationId, name)) return true;
  for (const channel of world.channels.values()) {
    if (channel.name === name && channel.organisationId === organisationId) return true;
  }
  return false;
}

/** A name for somebody who did not choose one: cut to length, with a number where it is taken. */
export function freeUserName(world: World, organisationId: string, wished: string): string {
  const name = toUserName(wished).slice(0, LONGEST_USER_NAME);
  for (let number = 2, candidate = name; ; number += 1) {
    if (!isNameTaken(world, organisationId, candidate)) return candidate;
    candidate = `${name.slice(0, LONGEST_USER_NAME - String(number).length)}${number}`;
  }
}
