import type { Account } from './account.ts';
import { foldEmail } from './email.ts';

const SLACKBOT = 'USLACKBOT';
/** SCIM lists apps' users without a flag; only their address tells. */
const BOT_DOMAIN = '@slack-bots.com';

/** False for bots, Slackbot, Slack Connect strangers and other teams' people: they never enter a plan (P5). */
export function isManageable(account: Pick<Account, 'id' | 'role' | 'stranger' | 'email'>): boolean {
  return (
    !account.stranger &&
    account.role !== 'bot' &&
    account.id !== SLACKBOT &&
    !foldEmail(account.email).endsWith(BOT_DOMAIN)
  );
}
