import { WebApiError } from '../server/web-api-error.ts';
import type { TokenContext } from '../server/web-method.ts';
import type { Installation } from '../state/slack-app.ts';
import { installationKey } from '../state/world.ts';

/** Where the app of this token stands. @throws WebApiError `invalid_auth` when it stands nowhere any more */
export function installationOf({ world, token }: TokenContext): Installation {
  const { appId, organisationId, teamId } = token;
  const installation = world.installations.get(installationKey(appId, organisationId, teamId));
  if (!installation) throw new WebApiError('invalid_auth');
  return installation;
}
