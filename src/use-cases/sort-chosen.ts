import { roleRank } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';
import type { Caller } from './read-caller.ts';
import type { ChosenHold } from './read-chosen-holds.ts';
import { readOtherApprovers } from './read-other-approvers.ts';

/** An operation whose evidence moved between the showing and the click (A1). */
export interface Moved {
  readonly before: Operation;
  /** Null: it is not planned any more. */
  readonly now: Operation | null;
}

/** What was chosen, by what may be done with it. */
export interface SortedChoice {
  readonly decidable: readonly Operation[];
  readonly moved: readonly Moved[];
  /** Somebody has decided on them already. */
  readonly decided: number;
  /** Their account's Slack role is above the caller's (A2). */
  readonly outranked: number;
  /** The caller asked for them; somebody else has to agree (A3). */
  readonly own: number;
}

type Needs = Pick<Ports, 'accounts' | 'receipts' | 'roleGrants'>;

/** Puts aside what moved, what is decided, and what this very person may not decide on. */
export async function sortChosen(
  ports: Needs,
  connection: Connection,
  chosen: readonly ChosenHold[],
  caller: Caller,
): Promise<SortedChoice> {
  const waiting = chosen.filter(({ stands }) => stands === 'waiting').map(({ shown }) => shown);
  const moved = chosen.filter(({ stands }) => stands !== 'waiting' && stands !== 'decided');
  const above = await readOutranking(ports, connection.id, waiting, caller);
  const allowed = waiting.filter(({ accountId }) => accountId === null || !above.has(accountId));
  const own = await readOwn(ports, connection.id, allowed, caller);
  return {
    decidable: allowed.filter((operation) => !own.has(operation)),
    moved: moved.map(({ shown, now }) => ({ before: shown, now })),
    decided: chosen.filter(({ stands }) => stands === 'decided').length,
    outranked: waiting.length - allowed.length,
    own: own.size,
  };
}

async function readOutranking(
  ports: Pick<Ports, 'accounts'>,
  connectionId: string,
  operations: readonly Operation[],
  caller: Caller,
): Promise<ReadonlySet<string>> {
  const ids = operations.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const accounts = await ports.accounts.getMany(connectionId, ids);
  const above = accounts.filter(({ role }) => roleRank(role) > roleRank(caller.slackRole));
  return new Set(above.map(({ id }) => id));
}

/** A3: who asked may not approve, while there is somebody else who could decide on that very account (A2). */
async function readOwn(
  ports: Needs,
  connectionId: string,
  operations: readonly Operation[],
  caller: Caller,
): Promise<ReadonlySet<Operation>> {
  const asked = operations.filter(({ byName, hold }) => byName && hold?.rule === 'A3');
  if (asked.length === 0) return new Set();
  const { hasOther } = await readOtherApprovers(ports, connectionId, asked, caller);
  const own = new Set<Operation>();
  for (const operation of asked) {
    if (!hasOther(operation)) continue;
    if ((await readAsker(ports, connectionId, operation.email)) === caller.userId) own.add(operation);
  }
  return own;
}

const LAST_RECEIPTS = 50;

async function readAsker(
  ports: Pick<Ports, 'receipts'>,
  connectionId: string,
  email: string,
): Promise<string | null> {
  const query = { email, from: null, to: null, limit: LAST_RECEIPTS };
  const receipts = await ports.receipts.list(connectionId, query);
  const request = receipts.findLast(({ event }) => event === 'requested');
  return request?.actor.kind === 'slack' ? request.actor.userId : null;
}
