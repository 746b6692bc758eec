import { type AccountRole, roleRank } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { StoredHold } from '../domain/hold.ts';
import { needsSecondYes } from '../domain/needs-second-yes.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { approvalReceipt, type Yes } from './approval-receipt.ts';
import type { Caller } from './read-caller.ts';
import { readStaffWho } from './read-staff.ts';

type Needs = Pick<Ports, 'accounts' | 'connections' | 'holds' | 'receipts' | 'roleGrants'>;

/** One decision's operations by whether this yes is enough (A3). */
export interface CollectedYeses {
  /** Nothing more is needed: one person may, or this is the second of two. */
  readonly enough: readonly Operation[];
  /** This yes is the first of two, given now or before. */
  readonly first: readonly Operation[];
}

/**
 * A3: what the schedule found needs two approvers where it is many removals or an owner's or admin's account. The
 * first yes is kept with its evidence, and whoever gave it is not the second. Where nobody else could decide on an
 * account one yes is enough. A first yes once given asks for another person, also when less is chosen later: a
 * decision cannot be cut into pieces that are small enough for one.
 */
export async function collectYeses(
  ports: Needs,
  connection: Connection,
  operations: readonly Operation[],
  caller: Caller,
  yes: Yes,
): Promise<CollectedYeses> {
  const roleOf = await readRoles(ports, connection.id, operations);
  const hasOther = await readOthers(ports, connection.id, caller);
  const { fourEyesFrom } = await ports.connections.readPolicy(connection.id);
  const large = needsSecondYes(operations, { from: fourEyesFrom, roleOf });
  const before = await ports.holds.standing(connection.id);
  const needsTwo = (operation: Operation) =>
    (large.has(operation) || firstYesOn(before, operation) !== null) && hasOther(roleOf(operation));
  const two = operations.filter(needsTwo);
  await giveFirst(ports, connection.id, before, two, yes);
  // Read again: of two who are first at once, the later one is the second.
  const after = two.length === 0 ? before : await ports.holds.standing(connection.id);
  const isOwn = (operation: Operation) => isCaller(firstYesOn(after, operation)?.by, caller);
  const own = new Set(two.filter(isOwn));
  return { enough: operations.filter((operation) => !own.has(operation)), first: [...own] };
}

async function giveFirst(
  ports: Needs,
  connectionId: string,
  holds: ReadonlyMap<string, StoredHold>,
  operations: readonly Operation[],
  yes: Yes,
): Promise<void> {
  const asked = operations.filter((operation) => firstYesOn(holds, operation) === null);
  if (asked.length === 0) return;
  // On record before it counts (R1).
  const receipts = asked.map((operation) => approvalReceipt('first_approval', operation, yes));
  await ports.receipts.append(connectionId, receipts);
  const evidence = asked.map((one) => ({ key: operationKey(one), evidence: one.evidence }));
  await ports.holds.sayFirstYes(connectionId, evidence, yes.by, yes.at);
}

function firstYesOn(holds: ReadonlyMap<string, StoredHold>, operation: Operation) {
  const hold = holds.get(operationKey(operation));
  return hold?.evidence === operation.evidence ? hold.firstYes : null;
}

function isCaller(by: Actor | undefined, { userId }: Caller): boolean {
  return by?.kind === 'slack' && by.userId === userId;
}

async function readRoles(ports: Needs, connectionId: string, operations: readonly Operation[]) {
  const ids = operations.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const accounts = await ports.accounts.getMany(connectionId, ids);
  const roles = new Map(accounts.map(({ id, role }) => [id, role]));
  return ({ accountId }: Operation): AccountRole | null => roles.get(accountId ?? '') ?? null;
}

/** Whether somebody else may decide on an account of this role (A2). */
async function readOthers(ports: Needs, connectionId: string, { userId }: Caller) {
  const approvers = await readStaffWho(ports, connectionId, 'decide');
  const others = approvers.filter(({ id }) => id !== userId);
  return (target: AccountRole | null) => others.some(({ role }) => roleRank(role) >= roleRank(target));
}
