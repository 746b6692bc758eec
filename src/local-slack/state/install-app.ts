import type { AccessToken } from './access-token.ts';
import { addUser } from './add-user.ts';
import { changeUser } from './change-user.ts';
import { issueToken } from './issue-token.ts';
import type { Installation, SlackApp } from './slack-app.ts';
import type { SlackUser } from './slack-user.ts';
import { installationKey, type World } from './world.ts';

export interface InstallRequest {
  app: SlackApp;
  organisationId: string;
  /** Null installs on the whole Enterprise organisation. */
  teamId: string | null;
  installer: SlackUser;
  botScopes: readonly string[];
  userScopes: readonly string[];
}

export interface Installed {
  installation: Installation;
  /** Null when no bot scope was asked for. */
  botToken: AccessToken | null;
  /** Null when no user scope was asked for. */
  userToken: AccessToken | null;
}

/** What a person's click on "Allow" does, once they are known to be allowed to. Installing again adds scopes. */
export function installApp(world: World, request: InstallRequest): Installed {
  const { app, organisationId, teamId, installer, botScopes, userScopes } = request;
  const key = installationKey(app.id, organisationId, teamId);
  const installation = world.installations.get(key) ?? newInstallation(world, request);
  world.installations.set(key, installation);
  const place = { appId: app.id, organisationId, teamId };
  const botToken =
    botScopes.length > 0
      ? issueToken(world, { ...place, type: 'bot', userId: installation.botUserId, scopes: botScopes })
      : null;
  const userToken =
    userScopes.length > 0
      ? issueToken(world, { ...place, type: 'user', userId: installer.id, scopes: userScopes })
      : null;
  if (userToken && !installer.appUser) changeUser(world, installer, { appUser: true });
  world.events.emit('app_installed', installation);
  world.touch();
  return { installation, botToken, userToken };
}

function newInstallation(
  world: World,
  { app, organisationId, teamId, installer }: InstallRequest,
): Installation {
  const botId = world.random.id('B');
  const name = app.name
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '_')
    .slice(0, 21);
  const former = world.users.findByName(organisationId, name);
  const bot =
    former?.appId === app.id
      ? changeUser(world, former, { deleted: false, botId })
      : addUser(world, {
          organisationId,
          // Recorded bodies: the bot is a user whose address ends in slack-bots.com.
          name: former ? `${name.slice(0, 19)}_2` : name,
          email: `botuser-${teamId ?? organisationId}-${botId}@slack-bots.com`,
          givenName: app.name,
          realName: app.name,
          kind: 'bot',
          botId,
          appId: app.id,
        });
  return {
    appId: app.id,
    organisationId,
    teamId,
    // An organisation-wide install stands in no workspace until an admin adds it there.
    grantedTeamIds: teamId === null ? [] : [teamId],
    botUserId: bot.id,
    botId,
    installerId: installer.id,
    installedAt: world.clock.now(),
  };
}
