import type { Installation } from './slack-app.ts';
import type { SlackUser } from './slack-user.ts';

export interface RevokedTokens {
  appId: string;
  organisationId: string;
  teamId: string | null;
  /** People whose user tokens died. */
  oauth: string[];
  /** Bot users whose bot tokens died. */
  bot: string[];
}

/** What happens in this Slack and somebody may want to hear; delivery turns them into Events API calls. */
export interface WorldEvents {
  user_change: [user: SlackUser, before: SlackUser];
  team_join: [user: SlackUser];
  app_installed: [installation: Installation];
  app_uninstalled: [installation: Installation];
  tokens_revoked: [revoked: RevokedTokens];
  /** Anything at all that a snapshot should keep. */
  changed: [];
  reset: [];
}
