import type { Channel } from '../state/channel.ts';
import type { ActContext } from './act-context.ts';

/** The deprecated verification token, which every payload still carries. */
export const VERIFICATION_TOKEN = 'local-verification-token';

/** What every interaction payload begins with (recorded shapes). */
export function interactionParts({ app, team, user, organisation, installation }: ActContext) {
  const isEnterprise = organisation.kind === 'enterprise';
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    api_app_id: app.id,
    token: VERIFICATION_TOKEN,
    team: {
      id: team.id,
      domain: team.domain,
      ...(isEnterprise ? { enterprise_id: organisation.id, enterprise_name: organisation.name } : {}),
    },
    enterprise: isEnterprise ? { id: organisation.id, name: organisation.name } : null,
    is_enterprise_install: installation.teamId === null,
  };
}

/** Recorded payloads call conversations without a public name so. */
export function channelNameOf(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'public' ? channel.name : 'privategroup';
}

/** `1615052935.560357` of this moment. */
export function actionTs(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(6)}`;
}
