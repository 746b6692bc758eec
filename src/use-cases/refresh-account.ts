import { AppError } from '../domain/app-error.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'accounts' | 'clock' | 'log' | 'slack'>;

/** Reads one account live into the index. False where Slack does not answer: then the index is what there is. */
export async function refreshAccount(
  ports: Needs,
  connectionId: string,
  accountId: string,
): Promise<boolean> {
  try {
    const slack = await ports.slack.open(connectionId);
    const [account, user] = await Promise.all([
      slack.accounts.readAccount(accountId),
      slack.team.readUser(accountId),
    ]);
    const now = ports.clock.now();
    if (account !== null) await ports.accounts.putAccount(connectionId, account, { now, byRollcall: false });
    if (user !== null) await ports.accounts.putUserFacts(connectionId, [user], now);
    return account !== null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ports.log.warn({ err: error, accountId }, 'an account could not be read live');
    return false;
  }
}
