import type { Connection } from '../domain/connection.ts';
import type { StoredHold } from '../domain/hold.ts';
import { needsSecondYes } from '../domain/needs-second-yes.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Ports } from '../ports/ports.ts';
import { approvalReceipt, type Yes } from './approval-receipt.ts';
import type { Caller } from './read-caller.ts';
import { readOtherApprovers } from './read-other-approvers.ts';

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
  const { roleOf, hasOther } = await readOtherApprovers(ports, connection.id, operations, caller);
  const { fourEyesFrom } = await ports.connections.readPolicy(connection.id);
  const large = needsSecondYes(operations, { from: fourEyesFrom, roleOf });
  const before = await ports.holds.standing(connection.id);
  const needsTwo = (operation: Operation) =>
    (large.has(operation) || firstYesOn(before, operation) !== null) && hasOther(operation);
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
