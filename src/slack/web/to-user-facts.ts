import type { AccountRole } from '../../domain/account.ts';
import type { SlackUserFacts } from '../../ports/slack-team.ts';
import type { Home } from './find-home.ts';
import type { WebUser } from './schemas/user-schema.ts';

/** Slackbot says about itself that it is no bot (slack-facts §3.2). */
const SLACKBOT = 'USLACKBOT';

/** A user object of users.list or users.info as facts; flags that are missing count as not set. */
export function toUserFacts(user: WebUser, home: Home): SlackUserFacts {
  return {
    // On Enterprise SCIM knows people by the organisation's id.
    id: user.enterprise_user?.id ?? user.id,
    teamId: user.team_id ?? null,
    name: user.profile?.real_name || user.real_name || user.profile?.display_name || user.name || user.id,
    email: user.profile?.email || null,
    role: toRole(user),
    invited: user.is_invited_user === true,
    deleted: user.deleted === true,
    stranger: isStranger(user, home),
    locale: user.locale || null,
  };
}

/** On Enterprise the organisation's flags decide: SCIM acts on the whole of it, not on one workspace. */
function toRole(user: WebUser): AccountRole {
  const org = user.enterprise_user;
  if (user.is_bot || user.id === SLACKBOT) return 'bot';
  if (org?.is_primary_owner ?? user.is_primary_owner) return 'primary_owner';
  if (org?.is_owner ?? user.is_owner) return 'owner';
  if (org?.is_admin ?? user.is_admin) return 'admin';
  if (user.is_ultra_restricted) return 'single_channel_guest';
  if (user.is_restricted) return 'multi_channel_guest';
  return 'member';
}

/** P5: somebody met through Slack Connect, or of another team that does not belong to our organisation. */
function isStranger(user: WebUser, home: Home): boolean {
  if (user.is_stranger) return true;
  const org = user.enterprise_user?.enterprise_id;
  if (org && home.enterpriseId !== null) return org !== home.enterpriseId;
  if (!user.team_id) return false;
  return !home.teamIds.has(user.team_id) && user.team_id !== home.enterpriseId;
}
