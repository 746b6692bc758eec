import type { AccountFilter } from '../../ports/account-index.ts';
import type { Texts } from '../../texts/texts.ts';
import { EXIT } from '../exit-code.ts';
import { toAccountJson } from '../json/account-json.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';
import { accountsText } from '../text/accounts-text.ts';

export interface AccountsOptions {
  readonly team: string | null;
  readonly status: AccountFilter;
  readonly search: string | null;
  readonly limit: number;
  readonly after: string | null;
}

/** `accounts`: a page of Rollcall's own index, which a `sync` or `plan` has read; bots are left out. */
export async function accountsCommand(
  services: Services,
  texts: Texts,
  options: AccountsOptions,
): Promise<Answer> {
  const connection = await services.chooseConnection(options.team);
  const { status: filter, search, limit, after } = options;
  const page = await services.ports.accounts.query(connection.id, { filter, search, limit, after });
  const json = { accounts: page.accounts.map(toAccountJson), next: page.next, readAt: page.readAt };
  return { json, text: accountsText(texts, page), exitCode: EXIT.done };
}
