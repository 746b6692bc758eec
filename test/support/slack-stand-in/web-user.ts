import type { SlackState } from './slack-state.ts';
import { type StandInAccount, standInRank } from './stand-in-account.ts';

/** A user object of the Web API; that of a deactivated user is short. */
export function toWebUser(account: StandInAccount, state: SlackState): Record<string, unknown> {
  const realName = `${account.givenName} ${account.familyName}`.trim() || account.userName;
  const user = {
    id: account.id,
    team_id: account.otherTeam ?? state.team.id,
    name: account.userName,
    deleted: !account.active,
    is_bot: account.role === 'bot',
    is_app_user: false,
    updated: account.updated,
    profile: {
      real_name: realName,
      display_name: account.displayName,
      first_name: account.givenName,
      last_name: account.familyName,
      title: account.title,
      phone: '',
      email: account.email,
    },
  };
  if (!account.active) return user;
  const guest = account.role === 'multi_channel_guest' || account.role === 'single_channel_guest';
  return {
    ...user,
    real_name: realName,
    tz: 'Europe/Berlin',
    tz_label: 'Central European Time',
    tz_offset: 3600,
    is_admin: standInRank(account.role) >= standInRank('admin'),
    is_owner: standInRank(account.role) >= standInRank('owner'),
    is_primary_owner: account.role === 'primary_owner',
    is_restricted: guest,
    is_ultra_restricted: account.role === 'single_channel_guest',
    is_email_confirmed: !account.invited,
    ...(account.invited ? { is_invited_user: true } : {}),
    ...(account.otherTeam === null ? {} : { is_stranger: true }),
    ...(state.team.enterpriseId === null ? {} : { enterprise_user: toEnterpriseUser(account, state) }),
  };
}

function toEnterpriseUser(account: StandInAccount, state: SlackState): Record<string, unknown> {
  return {
    id: account.id,
    enterprise_id: state.team.enterpriseId,
    enterprise_name: state.team.name,
    is_admin: standInRank(account.role) >= standInRank('admin'),
    is_owner: standInRank(account.role) >= standInRank('owner'),
    teams: [state.team.id],
  };
}

export const SLACKBOT_ID = 'USLACKBOT';

/** Slackbot says that it is no bot. */
export function toSlackbot(teamId: string): Record<string, unknown> {
  return {
    id: SLACKBOT_ID,
    team_id: teamId,
    name: 'slackbot',
    deleted: false,
    real_name: 'Slackbot',
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    is_email_confirmed: false,
    updated: 0,
    profile: { real_name: 'Slackbot', display_name: 'Slackbot', first_name: 'slackbot', last_name: '' },
  };
}
