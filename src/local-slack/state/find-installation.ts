import type { Installation } from './slack-app.ts';
import { installationKey, type World } from './world.ts';

/**
 * How an app stands in a team: installed there, or on the whole organisation and added to this team
 * ("slash commands work only in workspaces the app was added to").
 */
export function findInstallation(world: World, appId: string, teamId: string): Installation | undefined {
  const organisationId = world.teams.get(teamId)?.organisationId ?? '';
  const own = world.installations.get(installationKey(appId, organisationId, teamId));
  const wide = world.installations.get(installationKey(appId, organisationId, null));
  return own ?? (wide?.grantedTeamIds.includes(teamId) ? wide : undefined);
}
