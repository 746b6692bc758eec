import type { Connection } from '../domain/connection.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Run } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import type { ApplyRunPorts } from './apply-run.ts';
import { approveOperations } from './approve-operations.ts';
import { collectYeses } from './collect-yeses.ts';
import type { ComparePorts } from './compare.ts';
import type { Caller } from './read-caller.ts';
import { type ChosenHold, PlanStale, type ShownHolds } from './read-chosen-holds.ts';
import { recheckOperation } from './recheck-operation.ts';
import { type Rejection, rejectOperations } from './reject-operations.ts';
import { releaseOperations } from './release-operations.ts';
import { type Moved, type SortedChoice, sortChosen } from './sort-chosen.ts';
import { unholdApproved } from './unhold-approved.ts';

export type DecidePorts = ComparePorts & ApplyRunPorts & Pick<Ports, 'decisions' | 'queue'>;

export interface HeldDecision {
  readonly shown: ShownHolds;
  readonly chosen: readonly ChosenHold[];
  /** Read live at the click (A2). */
  readonly caller: Caller;
  readonly comment: string | null;
}

/** What a decision came to. */
export interface DecidedHeld extends Omit<SortedChoice, 'decidable'> {
  /** Those on which this very click decided. */
  readonly done: readonly Operation[];
  /** To which this yes is the first of two (A3): somebody else has to agree. */
  readonly first: readonly Operation[];
  readonly run: Run | null;
}

/** So many are read again before the modal answers, so that a small decision shows its differences in place (A1). */
const MOST_RECHECKED = 20;

/** Says yes to what was chosen and still is as it was shown, and starts its run. */
export async function approveHeld(
  ports: DecidePorts,
  connection: Connection,
  { shown, chosen, caller, comment }: HeldDecision,
): Promise<DecidedHeld> {
  const { decidable, ...aside } = await sortChosen(ports, connection, chosen, caller);
  const { same, moved } = await recheck(ports, connection, decidable);
  const plan = await planOf(ports, connection.id, shown);
  const by = actorOf(caller);
  const all = { kind: 'all' } as const;
  const yes = { planHash: plan.hash, comment, by, at: ports.clock.now() };
  const { enough, first } = await collectYeses(ports, connection, same, caller, yes);
  const shownNow = { ...plan, operations: enough };
  const done = await approveOperations(ports, connection.id, shownNow, all, by, comment);
  const run = await release(ports, connection, { ...plan, operations: done }, by);
  const late = enough.length - done.length; // somebody else was faster
  return { ...aside, moved: [...aside.moved, ...moved], decided: aside.decided + late, done, first, run };
}

/** Says no to what was chosen and still is as it was shown; nothing runs. */
export async function rejectHeld(
  ports: DecidePorts,
  connection: Connection,
  { shown, chosen, caller, comment }: HeldDecision,
  lasts: Pick<Rejection, 'lasts' | 'until'>,
): Promise<DecidedHeld> {
  const { decidable, ...aside } = await sortChosen(ports, connection, chosen, caller);
  const plan = { ...(await planOf(ports, connection.id, shown)), operations: decidable };
  const rejection = { ...lasts, keys: 'all', reason: comment } as const;
  const done = await rejectOperations(ports, connection.id, plan, rejection, actorOf(caller));
  const decided = aside.decided + decidable.length - done.length;
  return { ...aside, decided, done, first: [], run: null };
}

function actorOf({ userId, name }: Caller): Actor {
  return { kind: 'slack', userId, name };
}

/** The plan's name for receipts and run; the newest one where that plan is forgotten. */
async function planOf(
  ports: Pick<Ports, 'plans'>,
  connectionId: string,
  { planId }: ShownHolds,
): Promise<{ readonly id: string; readonly hash: string }> {
  const plan = (await ports.plans.get(connectionId, planId)) ?? (await ports.plans.latest(connectionId));
  if (plan === null) throw new PlanStale('no plan is left', { planId });
  return { id: plan.id, hash: plan.hash };
}

async function recheck(
  ports: DecidePorts,
  connection: Connection,
  operations: readonly Operation[],
): Promise<{ readonly same: readonly Operation[]; readonly moved: readonly Moved[] }> {
  if (operations.length > MOST_RECHECKED) return { same: operations, moved: [] };
  const slack = await ports.slack.open(connection.id);
  const found = await Promise.all(
    operations.map(async (operation) => ({
      operation,
      result: await recheckOperation(ports, connection, slack, operation),
    })),
  );
  return {
    same: found.filter(({ result }) => result.kind !== 'changed').map(({ operation }) => operation),
    moved: found.flatMap(({ operation, result }) =>
      result.kind === 'changed' ? [{ before: operation, now: result.now }] : [],
    ),
  };
}

interface Approved {
  readonly id: string;
  readonly hash: string;
  readonly operations: readonly Operation[];
}

/** An approval given starts its run at once (A5). */
async function release(
  ports: DecidePorts,
  connection: Connection,
  { id, hash, operations }: Approved,
  by: Actor,
): Promise<Run | null> {
  if (operations.length === 0) return null;
  const keys = new Set(operations.map(operationKey));
  const free = await unholdApproved(ports, connection, operations, keys);
  const run = await releaseOperations(ports, connection.id, { id, hash, operations: free }, by);
  if (run !== null) await ports.queue.applySoon(connection.id, run.id);
  return run;
}
