import type { SlackUserFacts } from '../../ports/slack-team.ts';
import type { WebCaller } from './create-web-caller.ts';
import type { Home } from './find-home.ts';
import { readCursorPages } from './read-cursor-pages.ts';
import { usersListSchema } from './schemas/user-schema.ts';
import { toUserFacts } from './to-user-facts.ts';

/**
 * Slack asks for a limit "under 1000" and recommends 200, but lets us call 20 times a minute: 100,000 people
 * take 5 minutes with pages of 999 and 25 with pages of 200.
 */
const PAGE = 999;

/** Everybody of the team, or of every granted workspace of the organisation, each person once. */
export async function* readUserPages(
  caller: WebCaller,
  home: Home,
  signal?: AbortSignal,
): AsyncGenerator<readonly SlackUserFacts[]> {
  const seen = new Set<string>();
  for (const team of toTeamParams(home)) {
    const params = { limit: PAGE, include_locale: true, ...team };
    for await (const page of readCursorPages(caller, 'users.list', params, usersListSchema, signal)) {
      const users = page.members
        .map((user) => toUserFacts(user, home))
        .filter(({ id }) => !seen.has(id) && seen.add(id));
      if (users.length > 0) yield users;
    }
  }
}

/** A token of the whole organisation must say which workspace it means; a team's knows. */
function toTeamParams({ orgWide, teamIds }: Home): readonly Readonly<Record<string, string>>[] {
  return orgWide && teamIds.size > 0 ? [...teamIds].map((id) => ({ team_id: id })) : [{}];
}
