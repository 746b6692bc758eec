import { isGuest, type SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import { timeZoneOf } from './time-zone.ts';

export interface WebUserView {
  /** The token has `users:read.email`. */
  withEmail: boolean;
  withLocale?: boolean;
  /** Whose eyes: people of other organisations are strangers to them. */
  organisationId: string;
}

/**
 * docs.slack.dev/reference/objects/user-object. Of somebody deactivated the roles and the time zone are left
 * out, as recorded objects show.
 */
export function toWebUser(world: World, user: SlackUser, view: WebUserView): Record<string, unknown> {
  const teamId = user.teamIds[0] ?? user.organisationId;
  const stranger = user.organisationId !== view.organisationId;
  const short = {
    id: user.id,
    team_id: teamId,
    name: user.name,
    deleted: user.deleted,
    profile: toProfile(user, teamId, view.withEmail && !stranger),
    is_bot: user.kind === 'bot',
    is_app_user: user.appUser,
    updated: Math.floor(user.updatedAt / 1000),
    ...(stranger ? { is_stranger: true } : {}),
    ...toEnterprise(world, user),
  };
  if (user.deleted) return short;
  return {
    ...short,
    color: '9f69e7',
    real_name: user.realName,
    ...timeZoneOf(user.timeZone, world.clock.now()),
    is_admin: ['admin', 'owner', 'primary_owner'].includes(user.role),
    is_owner: ['owner', 'primary_owner'].includes(user.role),
    is_primary_owner: user.role === 'primary_owner',
    is_restricted: isGuest(user),
    is_ultra_restricted: user.role === 'single_channel_guest',
    ...(user.invited ? { is_invited_user: true } : {}),
    is_email_confirmed: user.emailConfirmed,
    has_2fa: user.has2fa,
    ...(view.withLocale ? { locale: user.locale } : {}),
    who_can_share_contact_card: 'EVERYONE',
  };
}

function toProfile(user: SlackUser, teamId: string, withEmail: boolean): Record<string, unknown> {
  return {
    title: user.title,
    phone: '',
    real_name: user.realName,
    real_name_normalized: user.realName,
    display_name: user.displayName,
    display_name_normalized: user.displayName,
    first_name: user.givenName,
    last_name: user.familyName,
    status_text: '',
    status_emoji: '',
    avatar_hash: `g${user.id.slice(1).toLowerCase()}`,
    ...(withEmail && user.email ? { email: user.email } : {}),
    ...(user.guestExpiresAt ? { guest_expiration_ts: user.guestExpiresAt } : {}),
    ...(user.kind === 'bot'
      ? { api_app_id: user.appId ?? '', bot_id: user.botId ?? '', always_active: false }
      : {}),
    team: teamId,
  };
}

function toEnterprise(world: World, user: SlackUser): Record<string, unknown> {
  const organisation = world.organisations.get(user.organisationId);
  if (organisation?.kind !== 'enterprise' || user.kind !== 'person') return {};
  return {
    enterprise_user: {
      id: user.id,
      enterprise_id: organisation.id,
      enterprise_name: organisation.name,
      is_admin: user.orgRole !== 'member',
      is_owner: ['owner', 'primary_owner'].includes(user.orgRole),
      is_primary_owner: user.orgRole === 'primary_owner',
      teams: user.teamIds,
    },
  };
}
