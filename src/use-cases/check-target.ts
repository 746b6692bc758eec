import { roleRank } from '../domain/account.ts';
import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import { protectionOf } from '../domain/protect.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';
import type { Caller } from './read-caller.ts';
import { readGuardFacts } from './read-guard-facts.ts';

/** An account that may not be changed from here; `context.why` names the sentence with the remedy. */
export class TargetRefused extends AppError {
  readonly code = 'target_refused';
}

type Needs = Pick<Ports, 'accounts' | 'clock' | 'connections' | 'directory' | 'holds' | 'runs'>;

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
  if (why !== null)
    throw new TargetRefused('this account is not changed from here', { why, accountId: account.id });
}

function whyNot(account: IndexedAccount, caller: Caller, change: 'activate' | 'deactivate'): string | null {
  if (account.role === 'bot') return 'bot';
  if (account.stranger) return 'stranger';
  if (account.id === caller.userId && change === 'deactivate') return 'oneself';
  if (roleRank(account.role) > roleRank(caller.slackRole)) return 'above_caller';
  return null;
}

async function whyProtected(
  ports: Needs,
  connection: Connection,
  account: IndexedAccount,
  change: 'activate' | 'deactivate',
): Promise<string | null> {
  if (change === 'activate') return null;
  const policy = await ports.connections.readPolicy(connection.id);
  const facts = await readGuardFacts(ports, connection, policy);
  return protectionOf(account, { ...facts, breakGlass: policy.breakGlass })?.why ?? null;
}
