import type { Installation } from '../state/slack-app.ts';
import type { SlackUser } from '../state/slack-user.ts';
import { installationKey } from '../state/world.ts';
import type { RevokedTokens } from '../state/world-events.ts';
import { toWebUser } from '../web-api/to-web-user.ts';
import type { PostDeps } from './post-to-app.ts';
import { type EventRequest, sendEvent } from './send-event.ts';

/** Tells apps of what happens to people and tokens. @returns how to stop */
export function watchWorld(deps: PostDeps): () => void {
  const { events } = deps.world;
  const send = (request: EventRequest) => void sendEvent(deps, request);
  const onChange = (user: SlackUser) => tellOfUser(deps, 'user_change', user, send);
  const onJoin = (user: SlackUser) => tellOfUser(deps, 'team_join', user, send);
  const onUninstall = (installation: Installation) =>
    send({ installation, teamId: placeOf(installation), event: { type: 'app_uninstalled' } });
  const onRevoke = (revoked: RevokedTokens) => tellOfTokens(deps, revoked, send);
  events.on('user_change', onChange);
  events.on('team_join', onJoin);
  events.on('app_uninstalled', onUninstall);
  events.on('tokens_revoked', onRevoke);
  return () => {
    events.off('user_change', onChange);
    events.off('team_join', onJoin);
    events.off('app_uninstalled', onUninstall);
    events.off('tokens_revoked', onRevoke);
  };
}

function placeOf({ teamId, organisationId }: Installation): string {
  return teamId ?? organisationId;
}

/** Needs `users:read`; an organisation-wide install hears of everybody, a team's of its own people. */
function tellOfUser(
  { world }: PostDeps,
  type: 'user_change' | 'team_join',
  user: SlackUser,
  send: (request: EventRequest) => void,
): void {
  for (const installation of world.installations.values()) {
    if (installation.organisationId !== user.organisationId) continue;
    if (installation.teamId !== null && !user.teamIds.includes(installation.teamId)) continue;
    const scopes = scopesOf(world, installation);
    if (!scopes.includes('users:read')) continue;
    const view = { withEmail: scopes.includes('users:read.email'), organisationId: user.organisationId };
    const cache_ts = Math.floor(world.clock.now() / 1000);
    const teamId = installation.teamId ?? user.teamIds[0] ?? installation.organisationId;
    send({ installation, teamId, event: { type, user: toWebUser(world, user, view), cache_ts } });
  }
}

function scopesOf({ tokens }: PostDeps['world'], installation: Installation): string[] {
  const bot = [...tokens.values()].find(
    (token) =>
      token.type === 'bot' &&
      token.revokedAt === null &&
      token.appId === installation.appId &&
      token.userId === installation.botUserId,
  );
  return bot?.scopes ?? [];
}

function tellOfTokens(
  { world }: PostDeps,
  { appId, organisationId, teamId, oauth, bot }: RevokedTokens,
  send: (request: EventRequest) => void,
): void {
  const installation = world.installations.get(installationKey(appId, organisationId, teamId));
  if (!installation) return;
  const event = { type: 'tokens_revoked', tokens: { oauth, bot } };
  send({ installation, teamId: placeOf(installation), event });
}
