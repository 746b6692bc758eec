import { AppError } from '../domain/app-error.ts';
import type { Assignment } from '../domain/assignment.ts';
import type { Connection } from '../domain/connection.ts';
import type { SubjectNames } from '../domain/directory.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { App } from '../ports/assignments.ts';
import type { PersonPlace } from '../ports/directory-store.ts';
import type { Ports } from '../ports/ports.ts';
import { type ExplainPorts, type Explanation, explainPerson } from './explain-person.ts';
import { refreshAccount } from './refresh-account.ts';

export class AccountUnknown extends AppError {
  readonly code = 'account_not_found';
}

type Needs = ExplainPorts & Pick<Ports, 'log' | 'receipts' | 'slack'>;

/** Everything about one account, read live from Slack where it answers. */
export interface AccountStory {
  readonly account: IndexedAccount;
  readonly live: boolean;
  readonly person: PersonPlace | null;
  readonly explanation: Explanation;
  readonly apps: readonly { readonly app: App; readonly assignment: Assignment }[];
  readonly names: SubjectNames;
  readonly receipts: readonly Receipt[];
}

const LAST_RECEIPTS = 5;

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
  const app = await ports.assignments.findApp(connection.id, 'slack', true);
  const [apps, names, receipts] = await Promise.all([
    person === null ? [] : ports.assignments.appsOf(connection.id, person.person.id),
    app === null ? new Map() : ports.assignments.subjectNames(connection.id, app.id),
    ports.receipts.list(connection.id, { email: account.email, from: null, to: null, limit: LAST_RECEIPTS }),
  ]);
  return { account, live, person, explanation, apps, names, receipts: receipts.toReversed() };
}
