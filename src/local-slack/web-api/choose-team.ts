import { WebApiError } from '../server/web-api-error.ts';
import { readText } from '../server/web-args.ts';
import type { TokenContext, WebArgs } from '../server/web-method.ts';
import type { Team } from '../state/organisation.ts';
import { installationKey } from '../state/world.ts';

/**
 * The workspace a method works on. With an organisation-wide token `team_id` says which one, and the app must
 * have been added there.
 * @throws WebApiError `missing_argument`, `team_access_not_granted`
 */
export function chooseTeam({ world, token, team, organisation }: TokenContext, args: WebArgs): Team {
  if (team) return team;
  const teamId = readText(args, 'team_id');
  if (teamId === undefined) throw new WebApiError('missing_argument', { needed: 'team_id' });
  const chosen = world.teams.get(teamId);
  const installation = world.installations.get(installationKey(token.appId, organisation.id, null));
  if (!chosen || !installation?.grantedTeamIds.includes(teamId))
    throw new WebApiError('team_access_not_granted');
  return chosen;
}
