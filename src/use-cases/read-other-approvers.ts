import { type AccountRole, roleRank } from '../domain/account.ts';
import type { Operation } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';
import type { Caller } from './read-caller.ts';
import { readStaffWho } from './read-staff.ts';

/** Operations by the account they are about, and whether there is a second pair of eyes for them (A3). */
export interface OtherApprovers {
  /** The Slack role of the operation's account; null where there is none or it was not read. */
  readonly roleOf: (operation: Operation) => AccountRole | null;
  /** Somebody other than the caller could decide on that very account (A2). */
  readonly hasOther: (operation: Operation) => boolean;
}

export async function readOtherApprovers(
  ports: Pick<Ports, 'accounts' | 'roleGrants'>,
  connectionId: string,
  operations: readonly Operation[],
  { userId }: Pick<Caller, 'userId'>,
): Promise<OtherApprovers> {
  const ids = operations.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const [accounts, approvers] = await Promise.all([
    ports.accounts.getMany(connectionId, ids),
    readStaffWho(ports, connectionId, 'decide'),
  ]);
  const roles = new Map(accounts.map(({ id, role }) => [id, role]));
  const others = approvers.filter(({ id }) => id !== userId);
  const roleOf = ({ accountId }: Operation) => roles.get(accountId ?? '') ?? null;
  return {
    roleOf,
    hasOther: (operation) => others.some(({ role }) => roleRank(role) >= roleRank(roleOf(operation))),
  };
}
