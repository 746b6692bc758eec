import type { TokenIdentity } from '../../ports/slack-team.ts';
import type { WebCaller } from './create-web-caller.ts';
import { authTestSchema } from './schemas/team-schema.ts';

/** Who the token is (auth.test) and what it may do (the x-oauth-scopes header, which the SDK reads). */
export async function readIdentity(caller: WebCaller): Promise<TokenIdentity> {
  const who = await caller.call('auth.test', {}, authTestSchema);
  return {
    // A token of the whole organisation has the organisation's id, or nothing, where a team's would stand.
    teamId: who.team_id?.startsWith('T') ? who.team_id : null,
    enterpriseId: who.enterprise_id || null,
    teamName: who.team ?? '',
    url: who.url,
    userId: who.user_id,
    isEnterpriseInstall: who.is_enterprise_install === true,
    scopes: (who.response_metadata?.scopes ?? []).filter((scope) => scope !== ''),
  };
}
