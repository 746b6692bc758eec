import { WebApiError } from '../server/web-api-error.ts';
import { readText } from '../server/web-args.ts';
import type { TokenMethod } from '../server/web-method.ts';
import { uninstallApp } from '../state/uninstall-app.ts';
import { installationKey } from '../state/world.ts';

/** Always takes the whole app out: every token dies (slack-facts §4.2). */
export const uninstallMethod: TokenMethod = {
  name: 'apps.uninstall',
  tier: 1,
  tokenTypes: ['bot', 'user'],
  scopes: [],
  handle({ world, token }, args) {
    const clientId = readText(args, 'client_id');
    const app = [...world.apps.values()].find((candidate) => candidate.clientId === clientId);
    if (!app) throw new WebApiError('invalid_client_id');
    if (app.clientSecret !== readText(args, 'client_secret')) throw new WebApiError('bad_client_secret');
    if (app.id !== token.appId) throw new WebApiError('client_id_token_mismatch');
    const installation = world.installations.get(installationKey(app.id, token.organisationId, token.teamId));
    if (!installation) throw new WebApiError('internal_error');
    uninstallApp(world, installation);
    return { uninstalled: true };
  },
};
