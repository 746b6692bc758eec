import { accountName } from '../../domain/account.ts';
import type { IndexedAccount } from '../../ports/account-index.ts';

/** A row of `accounts` (interfaces.md). */
export function toAccountJson(account: IndexedAccount) {
  const { id, email, status, role, entitled } = account;
  return { id, email, name: accountName(account), status, role, entitled };
}
