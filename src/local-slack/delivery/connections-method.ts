import { WebApiError } from '../server/web-api-error.ts';
import type { TokenMethod } from '../server/web-method.ts';
import { socketHubOf } from './socket-hub.ts';

/** Gives an app-level token the address of a WebSocket, good for one connection. */
export const connectionsMethod: TokenMethod = {
  name: 'apps.connections.open',
  tier: 3,
  tokenTypes: ['app'],
  scopes: ['connections:write'],
  handle({ world, token, baseUrl }) {
    // The code for an app without Socket Mode is guessed.
    if (!world.apps.get(token.appId)?.socketMode) throw new WebApiError('socket_mode_disabled');
    const ticket = socketHubOf(world).issueTicket(token.appId);
    const query = new URLSearchParams({ ticket, app_id: token.appId });
    return { url: `${baseUrl.replace(/^http/, 'ws')}/link/?${query}` };
  },
};
