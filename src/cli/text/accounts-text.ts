import { accountName } from '../../domain/account.ts';
import type { AccountPageOfIndex } from '../../ports/account-index.ts';
import type { Texts } from '../../texts/texts.ts';
import { table } from './table.ts';

/** One page of accounts and how to get the next. */
export function accountsText(texts: Texts, page: AccountPageOfIndex): string {
  const { cli, words } = texts;
  if (page.accounts.length === 0) return `${cli.noAccounts}\n${cli.readAt(page.readAt)}`;
  const { columns } = cli;
  const rows = page.accounts.map((account) => [
    accountName(account),
    account.email,
    account.id,
    words.status[account.status],
    account.role === null ? words.roleUnknown : words.role[account.role],
    account.entitled ? cli.yes : cli.no,
  ]);
  const heading = [columns.name, columns.email, columns.id, columns.status, columns.role, columns.entitled];
  const next = page.next === null ? [] : [cli.nextPage(page.next)];
  return [table(heading, rows), '', cli.readAt(page.readAt), ...next].join('\n');
}
