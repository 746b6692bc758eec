import type { Account } from '../../src/domain/account.ts';
import type { Stores } from './stores.ts';

/** One complete reading of Slack. */
export async function readSlack(
  { accounts }: Stores,
  connectionId: string,
  at: Date,
  listed: readonly Account[],
): Promise<void> {
  const reading = await accounts.beginReading(connectionId, at);
  await reading.put(listed);
  await reading.finish({ at, accounts: listed.length, pages: 1 });
}
