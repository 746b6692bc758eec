import { revokeTokens } from './revoke-tokens.ts';
import type { SlackUser } from './slack-user.ts';
import type { World } from './world.ts';

export type UserChange = Partial<Omit<SlackUser, 'id' | 'organisationId' | 'position' | 'createdAt'>>;

/**
 * Changes an account, whoever asks for it. Somebody who is deactivated loses their user tokens (Slack help:
 * "their API tokens are revoked"); bot tokens of apps they installed go on working.
 * @param lag how long SCIM reads still show the old state, in ms
 */
export function changeUser(world: World, before: SlackUser, change: UserChange, lag = 0): SlackUser {
  const now = world.clock.now();
  const user: SlackUser = { ...before, ...change, updatedAt: now };
  world.history.remember({ user: before, changedAt: now, shownUntil: now + lag });
  world.users.replace(user);
  world.events.emit('user_change', user, before);
  if (user.deleted && !before.deleted) revokeTokens(world, (token) => token.userId === user.id);
  world.touch();
  return user;
}
