import { roleRank } from '../domain/account.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import { protectionOf } from '../domain/protect.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';
import type { Caller } from './read-caller.ts';
import { readKeepers } from './read-guard-facts.ts';

/** An account that may not be changed from here; the code names the sentence with the remedy. */
export class TargetRefused extends AppError {
  readonly code: string;

  constructor(code: string, accountId: string) {
    super(`this account is not changed from here: ${code}`, { accountId });
    this.code = code;
  }
}

type Needs = Pick<Ports, 'accounts' | 'connections' | 'roleGrants'>;

/**
 * Nobody asks for a change of a bot, a stranger of another company, an account above their own (A2); and
 * nobody is switched off who is protected (G1), oneself included.
 */
export async function checkTarget(
  ports: Needs,
  connection: Connection,
  account: IndexedAccount,
  caller: Caller,
  change: 'activate' | 'deactivate',
): Promise<void> {
  const why = whyNot(account, caller, change) ?? (await whyProtected(ports, connection, account, change));
  if (why !== null) throw new TargetRefused(why, account.id);
}

function whyNot(account: IndexedAccount, caller: Caller, change: 'activate' | 'deactivate'): string | null {
  if (account.role === 'bot') return 'target_bot';
  if (account.stranger) return 'target_stranger';
  if (account.id === caller.userId && change === 'deactivate') return 'target_self';
  if (account.role === 'primary_owner' && change === 'deactivate') return 'target_primary_owner';
  if (roleRank(account.role) > roleRank(caller.slackRole)) return 'target_outranks';
  return null;
}

async function whyProtected(
  ports: Needs,
  connection: Connection,
  account: IndexedAccount,
  change: 'activate' | 'deactivate',
): Promise<string | null> {
  if (change === 'activate') return null;
  if (protectionOf(account, await readKeepers(ports, connection)) === null) return null;
  return 'target_protected';
}
