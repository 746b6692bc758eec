import type { Account, AccountRole } from '../../domain/account.ts';
import { foldEmail } from '../../domain/email.ts';
import type { SlackUser } from '../protocol/slack-user.ts';

/** SCIM has no bot flag; apps' users have addresses of this domain (slack-facts §1.7). */
const BOT_DOMAIN = '@slack-bots.com';

/** The account as far as SCIM knows it: roles above a member's and the invited state come from users.list. */
export function toAccount(user: SlackUser): Account {
  const { guest, active, ...facts } = user;
  return {
    ...facts,
    status: active ? 'active' : 'inactive',
    role: toRole(user),
    stranger: false,
  };
}

function toRole({ email, guest }: SlackUser): AccountRole | null {
  if (foldEmail(email).endsWith(BOT_DOMAIN)) return 'bot';
  return guest?.type === 'multi' ? 'multi_channel_guest' : null;
}
