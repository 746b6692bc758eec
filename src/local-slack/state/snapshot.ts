import type { AccessToken } from './access-token.ts';
import type { Channel } from './channel.ts';
import type { Organisation, Team } from './organisation.ts';
import type { ScimGroup } from './scim-group.ts';
import type { Settings } from './settings.ts';
import type { Installation, SlackApp } from './slack-app.ts';
import type { SlackUser } from './slack-user.ts';
import { installationKey, type World } from './world.ts';

const VERSION = 1;

export interface Snapshot {
  version: number;
  randomState: number;
  settings: Settings;
  organisations: Organisation[];
  teams: Team[];
  users: SlackUser[];
  channels: Channel[];
  groups: ScimGroup[];
  apps: SlackApp[];
  installations: Installation[];
  tokens: AccessToken[];
  parts: Record<string, object>;
}

/** Everything but the clock, the traffic and the history of versions, which a new start begins afresh. */
export function takeSnapshot(world: World): Snapshot {
  return {
    version: VERSION,
    randomState: world.random.state,
    settings: world.settings,
    organisations: [...world.organisations.values()],
    teams: [...world.teams.values()],
    users: [...world.users.all()],
    channels: [...world.channels.values()],
    groups: [...world.groups.values()],
    apps: [...world.apps.values()],
    installations: [...world.installations.values()],
    tokens: [...world.tokens.values()],
    parts: Object.fromEntries(world.parts),
  };
}

/** @returns false when the snapshot is of another version, and nothing was restored. */
export function restoreSnapshot(world: World, snapshot: Snapshot): boolean {
  if (snapshot.version !== VERSION) return false;
  world.reset();
  world.random.state = snapshot.randomState;
  Object.assign(world.settings, snapshot.settings);
  for (const organisation of snapshot.organisations) world.organisations.set(organisation.id, organisation);
  for (const team of snapshot.teams) world.teams.set(team.id, team);
  for (const user of snapshot.users) world.users.add(user);
  for (const channel of snapshot.channels) world.channels.set(channel.id, channel);
  for (const group of snapshot.groups) world.groups.set(group.id, group);
  for (const app of snapshot.apps) world.apps.set(app.id, app);
  for (const installation of snapshot.installations) {
    const { appId, organisationId, teamId } = installation;
    world.installations.set(installationKey(appId, organisationId, teamId), installation);
  }
  for (const token of snapshot.tokens) world.tokens.set(token.token, token);
  for (const [name, part] of Object.entries(snapshot.parts)) world.parts.set(name, part);
  return true;
}
