import type { SlackUser } from '../../state/slack-user.ts';
import type { PagePerson } from '../wire.ts';

export function toPagePerson(user: SlackUser): PagePerson {
  const { id, name, realName, displayName, title, role, kind, deleted, locale, timeZone } = user;
  return { id, name, realName, displayName, title, role, kind, deleted, locale, timeZone };
}
