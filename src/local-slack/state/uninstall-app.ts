import { changeUser } from './change-user.ts';
import { revokeTokens } from './revoke-tokens.ts';
import type { Installation } from './slack-app.ts';
import { installationKey, type World } from './world.ts';

/** Takes an app out of its place: its tokens die, its bot user is deactivated, the app hears of both. */
export function uninstallApp(world: World, installation: Installation): void {
  const { appId, organisationId, teamId } = installation;
  revokeTokens(
    world,
    (token) =>
      token.appId === appId &&
      token.organisationId === organisationId &&
      token.teamId === teamId &&
      token.type !== 'app',
  );
  const bot = world.users.get(installation.botUserId);
  if (bot) changeUser(world, bot, { deleted: true });
  world.events.emit('app_uninstalled', installation);
  world.installations.delete(installationKey(appId, organisationId, teamId));
  world.touch();
}
