import type { Account } from '../../domain/account.ts';
import { foldEmail } from '../../domain/email.ts';
import { slackUserListSchema } from '../protocol/slack-user-list.ts';
import { toFindRequest } from './account-requests.ts';
import type { ScimClient } from './scim-client.ts';
import { toAccount } from './to-account.ts';

/**
 * The account with this address, primary before secondary. The reference says that v2 has no filters, Slack's
 * own SDK uses them there (slack-facts §1.7): so what comes is looked at, and null proves nothing.
 */
export async function findByEmail(client: ScimClient, email: string): Promise<Account | null> {
  const reply = await client.request(toFindRequest(email));
  if (reply.kind === 'refused') return null;
  const page = slackUserListSchema.safeParse(reply.body);
  if (!page.success) return null;
  const wanted = foldEmail(email);
  const accounts = page.data.users.map(toAccount);
  const has = (address: string | null): boolean => address !== null && foldEmail(address) === wanted;
  return (
    accounts.find((account) => has(account.email)) ??
    accounts.find((account) => has(account.secondaryEmail)) ??
    null
  );
}
