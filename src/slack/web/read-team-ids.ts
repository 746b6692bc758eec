import type { WebCaller } from './create-web-caller.ts';
import { readCursorPages } from './read-cursor-pages.ts';
import { authTeamsListSchema } from './schemas/team-schema.ts';
import { SlackRefused } from './slack-refused.ts';

const PAGE = 1_000;

/**
 * The workspaces that an organisation-wide install was granted (auth.teams.list). None where Slack will not say:
 * the token's own team is then all there is to read.
 */
export async function readTeamIds(caller: WebCaller): Promise<readonly string[]> {
  const ids: string[] = [];
  try {
    for await (const page of readCursorPages(
      caller,
      'auth.teams.list',
      { limit: PAGE },
      authTeamsListSchema,
    )) {
      ids.push(...page.teams.map((team) => team.id));
    }
  } catch (error) {
    if (!(error instanceof SlackRefused)) throw error;
  }
  return ids;
}
