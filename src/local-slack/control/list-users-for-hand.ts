import type { SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';

/** Accounts as they are, without lag or scopes. `q` looks into names and addresses; `deleted=true` or `false`. */
export function listUsersForHand(world: World, query: URLSearchParams): SlackUser[] {
  const words = (query.get('q') ?? '').toLowerCase();
  const deleted = query.get('deleted');
  const limit = Number(query.get('limit') ?? 200);
  return [...world.users.all()]
    .filter(
      (user) =>
        (deleted === null || String(user.deleted) === deleted) &&
        `${user.id} ${user.name} ${user.email} ${user.realName}`.toLowerCase().includes(words),
    )
    .slice(0, limit);
}
