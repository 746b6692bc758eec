import type { SlackProof } from '../domain/plan.ts';
import type { AccountReading } from '../ports/account-index.ts';
import { ReadingIncomplete } from '../ports/gateway-errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { OpenSlack } from '../ports/slack-access.ts';

type Needs = Pick<Ports, 'accounts' | 'clock' | 'log'>;

/** users.list allows 20 calls a minute, so above this many accounts it is read once a day in the background. */
const ROLES_WITH_EACH_COMPARISON = 5_000;
const ROLES_STALE_AFTER_MS = 24 * 60 * 60 * 1_000;

/**
 * One complete reading of Slack into the index, with its proof (G2). Throws ReadingIncomplete for one that
 * ended short or found nobody: that is a failure, never a plan.
 */
export async function readSlack(
  ports: Needs,
  connectionId: string,
  slack: OpenSlack,
  signal?: AbortSignal,
): Promise<SlackProof> {
  const at = ports.clock.now();
  const reading = await ports.accounts.beginReading(connectionId, at);
  let accounts = 0;
  let pages = 0;
  for await (const page of slack.accounts.readAccounts(signal)) {
    await reading.put(page.accounts);
    accounts += page.accounts.length;
    pages += 1;
  }
  if (accounts === 0) {
    throw new ReadingIncomplete('Slack listed no account at all, not even the token holder', { pages });
  }
  accounts += await askForMissing(slack, reading);
  await reading.finish({ at, accounts, pages });
  await readRoles(ports, connectionId, slack, accounts, signal);
  ports.log.info({ connectionId, accounts, pages }, 'slack was read');
  return { at, accounts, pages, complete: true };
}

/** An account missing from the listing is asked for by id before anything is concluded (G2). */
async function askForMissing(slack: OpenSlack, reading: AccountReading): Promise<number> {
  let found = 0;
  for (const id of await reading.missing()) {
    const account = await slack.accounts.readAccount(id);
    if (account === null) continue;
    await reading.put([account]);
    found += 1;
  }
  return found;
}

async function readRoles(
  ports: Needs,
  connectionId: string,
  slack: OpenSlack,
  accounts: number,
  signal?: AbortSignal,
): Promise<void> {
  const now = ports.clock.now();
  const last = await ports.accounts.userFactsReadAt(connectionId);
  const fresh = last !== null && now.getTime() - last.getTime() < ROLES_STALE_AFTER_MS;
  if (accounts > ROLES_WITH_EACH_COMPARISON && fresh) return;
  for await (const users of slack.team.readUsers(signal)) {
    await ports.accounts.putUserFacts(connectionId, users, now);
  }
  await ports.accounts.setUserFactsReadAt(connectionId, now);
}
