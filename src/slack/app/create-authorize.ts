import type { Authorize } from '@slack/bolt';
import type { Connections } from '../../ports/connections.ts';
import type { Installations } from '../../ports/installations.ts';
import { NotConnected } from '../../ports/slack-access.ts';

export interface AuthorizePorts {
  readonly connections: Connections;
  readonly installations: Installations;
}

/**
 * Finds the bot token of whoever sent a request. An organisation-wide install is known by the enterprise id,
 * everything else by the team id (slack-facts §4.4). Throws NotConnected.
 */
export function createAuthorize(ports: AuthorizePorts): Authorize<boolean> {
  return async function authorize({ teamId, enterpriseId, isEnterpriseInstall }) {
    const ids = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
    for (const id of ids) {
      if (id === undefined) continue;
      const connection = await ports.connections.findBySlackId(id);
      const bot = connection === null ? null : await ports.installations.readBotToken(connection.id);
      if (connection !== null && bot !== null) {
        return {
          botToken: bot.token,
          botUserId: bot.userId,
          teamId,
          enterpriseId,
          connectionId: connection.id,
        };
      }
    }
    throw new NotConnected('a request came from a team that is not connected', { teamId, enterpriseId });
  };
}
