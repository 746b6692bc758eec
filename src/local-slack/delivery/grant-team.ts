import { installationKey } from '../state/world.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import type { PostDeps } from './post-to-app.ts';
import { sendEvent } from './send-event.ts';

/**
 * An organisation's admin adds an organisation-wide app to a workspace, or takes it out again
 * (`team_access_granted`, `team_access_revoked`).
 */
export async function grantTeam(
  deps: PostDeps,
  { appId, teamId, granted }: { appId: string; teamId: string; granted: boolean },
): Promise<string[]> {
  const { world } = deps;
  const organisationId = world.teams.get(teamId)?.organisationId ?? '';
  const installation = world.installations.get(installationKey(appId, organisationId, null));
  if (!installation) throw new RefusedByClient(`${appId} is not installed on the organisation of ${teamId}`);
  const others = installation.grantedTeamIds.filter((id) => id !== teamId);
  installation.grantedTeamIds = granted ? [...others, teamId] : others;
  world.touch();
  const type = granted ? 'team_access_granted' : 'team_access_revoked';
  await sendEvent(deps, { installation, teamId, event: { type, team_ids: [teamId] } });
  return installation.grantedTeamIds;
}
