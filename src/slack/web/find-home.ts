import type { WebCaller } from './create-web-caller.ts';
import { readIdentity } from './read-identity.ts';
import { readTeamIds } from './read-team-ids.ts';

/** What is ours: one team, or an organisation with the workspaces that the app was granted. */
export interface Home {
  readonly teamIds: ReadonlySet<string>;
  readonly enterpriseId: string | null;
  /** The token is one of the whole organisation. */
  readonly orgWide: boolean;
}

export async function findHome(caller: WebCaller): Promise<Home> {
  const { teamId, enterpriseId, isEnterpriseInstall: orgWide } = await readIdentity(caller);
  const granted = orgWide ? await readTeamIds(caller) : [];
  // The granted workspaces are all there is; an organisation's token names a team only where that is not known.
  const own = teamId === null || granted.length > 0 ? [] : [teamId];
  return { teamIds: new Set([...granted, ...own]), enterpriseId, orgWide };
}
