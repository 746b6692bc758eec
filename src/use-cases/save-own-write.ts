import type { Account } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';

/** The index learns of our own write at once, so that it never looks like somebody else's (P4, G6). */
export async function saveOwnWrite(
  ports: Pick<Ports, 'accounts' | 'clock'>,
  connection: Connection,
  operation: Operation,
  account: Account,
): Promise<void> {
  const now = ports.clock.now();
  await ports.accounts.putAccount(connection.id, account, { now, byRollcall: true });
  if (operation.personId === null) return;
  await ports.accounts.saveLinks(
    connection.id,
    [{ personId: operation.personId, accountId: account.id }],
    now,
  );
}
