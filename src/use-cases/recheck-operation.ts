import type { Account } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import { isRemoval, type Operation, operationKey } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';
import type { OpenSlack } from '../ports/slack-access.ts';
import { decideCase, toPersonCase } from './decide-cases.ts';
import { readDecideInputs } from './read-decide-inputs.ts';

export type RecheckPorts = Pick<
  Ports,
  | 'accounts'
  | 'assignments'
  | 'cases'
  | 'clock'
  | 'connections'
  | 'dayIn'
  | 'digest'
  | 'directory'
  | 'entitlements'
>;

/** What reading person and account again right before the write came to (A1). */
export type Recheck =
  | { readonly kind: 'same'; readonly operation: Operation; readonly account: Account | null }
  /** Slack already is as the operation wants it. */
  | { readonly kind: 'already'; readonly account: Account }
  /** Planned differently now, or not any more: shown instead of done. */
  | { readonly kind: 'changed'; readonly now: Operation | null };

/**
 * Reads the account live (its role too before a removal) and the person as the directory has them now, and
 * decides the one case again. Only the same operation on the same evidence may be written.
 */
export async function recheckOperation(
  ports: RecheckPorts,
  connection: Connection,
  slack: OpenSlack,
  operation: Operation,
): Promise<Recheck> {
  const account = await readLive(ports, connection, slack, operation);
  if (account !== null && isAsWanted(operation, account)) return { kind: 'already', account };
  const now = await decideAgain(ports, connection, operation);
  const same = now.find((found) => operationKey(found) === operationKey(operation));
  if (same !== undefined && same.evidence === operation.evidence) {
    return { kind: 'same', operation: same, account };
  }
  return { kind: 'changed', now: same ?? now[0] ?? null };
}

async function readLive(
  ports: RecheckPorts,
  connection: Connection,
  slack: OpenSlack,
  operation: Operation,
): Promise<Account | null> {
  if (operation.accountId === null) return null;
  const now = ports.clock.now();
  const account = await slack.accounts.readAccount(operation.accountId);
  if (account === null) {
    await ports.accounts.removeAccount(connection.id, operation.accountId);
    return null;
  }
  await ports.accounts.putAccount(connection.id, account, { now, byRollcall: false });
  if (isRemoval(operation)) {
    // SCIM knows no roles (slack-facts §1.7): somebody may have become an owner since the last users.list.
    const user = await slack.team.readUser(operation.accountId);
    if (user !== null) await ports.accounts.putUserFacts(connection.id, [user], now);
  }
  return ports.accounts.get(connection.id, operation.accountId);
}

/** True when the live account is what the operation would make of it: nothing is left to write. */
export function isAsWanted(operation: Operation, account: Account): boolean {
  switch (operation.kind) {
    case 'deactivate':
      return account.status === 'inactive';
    case 'reactivate':
      return account.status !== 'inactive';
    case 'update_profile':
      return account.email.toLowerCase() === operation.to?.toLowerCase();
    case 'change_seat':
      return (operation.to === 'guest') === (account.role === 'multi_channel_guest');
    case 'invite':
      return false;
  }
}

async function decideAgain(
  ports: RecheckPorts,
  connection: Connection,
  operation: Operation,
): Promise<readonly Operation[]> {
  const inputs = await readDecideInputs(ports, connection);
  if (operation.personId === null) {
    const { accountId } = operation;
    const account = accountId === null ? null : await ports.accounts.get(connection.id, accountId);
    if (account === null) return [];
    const memory = await ports.cases.accountMemory(connection.id, account.id);
    return decideCase(ports, inputs, { kind: 'account', account, memory }).operations;
  }
  for await (const batch of ports.cases.people(connection.id, [operation.personId])) {
    return batch.flatMap((material) => decideCase(ports, inputs, toPersonCase(material, inputs)).operations);
  }
  return [];
}
