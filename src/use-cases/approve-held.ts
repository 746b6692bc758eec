import pMap from 'p-map';
import { roleRank } from '../domain/account.ts';
import type { Connection } from '../domain/connection.ts';
import { isApprovable } from '../domain/hold.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import { approveOperations } from './approve-operations.ts';
import { TargetRefused } from './check-target.ts';
import type { Caller } from './read-caller.ts';
import { type RecheckPorts, recheckOperation } from './recheck-operation.ts';
import { releaseOperations } from './release-operations.ts';
import { unholdApproved } from './unhold-approved.ts';

type Needs = RecheckPorts &
  Pick<Ports, 'directory' | 'holds' | 'plans' | 'queue' | 'receipts' | 'runs' | 'slack'>;

/** An operation that is not any more what was shown: told instead of done (A1). */
export interface Moved {
  readonly before: Operation;
  readonly now: Operation | null;
}

export interface ApprovedHeld {
  readonly approved: readonly Operation[];
  readonly moved: readonly Moved[];
  readonly run: Run | null;
}

/** So many are read again from Slack before the modal answers, so that a small decision shows its differences (A1). */
const READ_AGAIN = 20;

/**
 * Says yes to what was shown and starts its run. Nothing is approved that rests on other evidence now, and
 * nobody decides on an account above their own (A2, throws TargetRefused).
 */
export async function approveHeld(
  ports: Needs,
  connection: Connection,
  request: { readonly shown: Plan; readonly keys: ReadonlySet<string>; readonly caller: Caller },
  by: Actor,
): Promise<ApprovedHeld> {
  const { shown, keys, caller } = request;
  const chosen = shown.operations.filter(
    (operation) =>
      operation.hold !== null && isApprovable(operation.hold.rule) && keys.has(operationKey(operation)),
  );
  await checkRanks(ports, connection, chosen, caller);
  const moved = [
    ...(await movedSince(ports, connection, chosen)),
    ...(await movedInSlack(ports, connection, chosen)),
  ];
  const gone = new Set(moved.map(({ before }) => operationKey(before)));
  const steady = new Set(chosen.map(operationKey).filter((key) => !gone.has(key)));
  const scope = { kind: 'some', causes: [], emails: [], keys: [...steady] } as const;
  const approved = await approveOperations(ports, connection.id, shown, scope, by);
  return { approved, moved, run: await startRun(ports, connection, shown, approved, by) };
}

async function checkRanks(
  ports: Needs,
  connection: Connection,
  chosen: readonly Operation[],
  caller: Caller,
) {
  const ids = chosen.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  const accounts = await ports.accounts.getMany(connection.id, ids);
  const above = accounts.find(({ role }) => roleRank(role) > roleRank(caller.slackRole));
  if (above !== undefined) throw new TargetRefused('target_outranks', above.id);
}

/** A newer plan holds the same operation on other evidence, or has none. */
async function movedSince(
  ports: Needs,
  connection: Connection,
  chosen: readonly Operation[],
): Promise<readonly Moved[]> {
  const held = await ports.holds.list(connection.id, ['open', 'expired', 'approved', 'rejected']);
  const byKey = new Map(held.map((hold) => [hold.key, hold]));
  return chosen.flatMap((before) => {
    const hold = byKey.get(operationKey(before));
    if (hold?.evidence === before.evidence) return [];
    return [{ before, now: hold?.operation ?? null }];
  });
}

async function movedInSlack(
  ports: Needs,
  connection: Connection,
  chosen: readonly Operation[],
): Promise<readonly Moved[]> {
  if (chosen.length > READ_AGAIN) return [];
  const slack = await ports.slack.open(connection.id);
  const read = await pMap(
    chosen,
    async (before): Promise<Moved[]> => {
      const recheck = await recheckOperation(ports, connection, slack, before);
      if (recheck.kind === 'same') return [];
      return [{ before, now: recheck.kind === 'changed' ? recheck.now : null }];
    },
    { concurrency: 5 },
  );
  return read.flat();
}

async function startRun(
  ports: Needs,
  connection: Connection,
  shown: Plan,
  approved: readonly Operation[],
  by: Actor,
): Promise<Run | null> {
  if (approved.length === 0) return null;
  const operations = await unholdApproved(ports, connection, approved, new Set(approved.map(operationKey)));
  const run = await releaseOperations(ports, connection.id, { ...shown, operations }, by);
  if (run !== null) await ports.queue.applySoon(connection.id, run.id);
  return run;
}
