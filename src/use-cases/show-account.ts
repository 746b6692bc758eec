import { AppError } from '../domain/app-error.ts';
import type { Connection } from '../domain/connection.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';
import { type ExplainPorts, explainPerson } from './explain-person.ts';
import { refreshAccount } from './refresh-account.ts';
import { type PersonStory, readApps } from './show-person.ts';

export class AccountUnknown extends AppError {
  readonly code = 'account_not_found';
}

type Needs = ExplainPorts & Pick<Ports, 'log' | 'receipts' | 'slack'>;

/** Everything about one account, read live from Slack where it answers. */
export interface AccountStory extends PersonStory {
  readonly account: IndexedAccount;
  readonly live: boolean;
  readonly receipts: readonly Receipt[];
}

const LAST_RECEIPTS = 5;
const NO_APPS = { apps: [], names: new Map() } as const;

/** Throws AccountUnknown for an id that neither Slack nor the index knows. */
export async function showAccount(
  ports: Needs,
  connection: Connection,
  accountId: string,
): Promise<AccountStory> {
  const live = await refreshAccount(ports, connection.id, accountId);
  const account = await ports.accounts.get(connection.id, accountId);
  if (account === null) throw new AccountUnknown('no account has this id', { accountId });
  const explanation = await explainPerson(ports, connection, account.email);
  const person =
    account.personId === null
      ? explanation.person
      : await ports.directory.getPerson(connection.id, account.personId);
  const [assigned, receipts] = await Promise.all([
    person === null ? NO_APPS : readApps(ports, connection.id, person.person.id),
    ports.receipts.list(connection.id, { email: account.email, from: null, to: null, limit: LAST_RECEIPTS }),
  ]);
  return { account, live, person, explanation, ...assigned, receipts: receipts.toReversed() };
}
