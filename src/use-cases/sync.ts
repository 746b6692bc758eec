import type { Connection } from '../domain/connection.ts';
import { type Operation, operationKey } from '../domain/operation.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';
import type { Run, RunOperation } from '../domain/run.ts';
import type { Ports } from '../ports/ports.ts';
import { type ApplyRunPorts, applyRun } from './apply-run.ts';
import { type ApprovalScope, approveOperations } from './approve-operations.ts';
import { type ComparePorts, compare } from './compare.ts';
import { PlanUnknown } from './plan-unknown.ts';
import { recoverRuns } from './recover-runs.ts';
import { releaseOperations } from './release-operations.ts';
import { reviewEmptyPlan } from './review-empty-plan.ts';
import { unholdApproved } from './unhold-approved.ts';

export type SyncPorts = ComparePorts & ApplyRunPorts & Pick<Ports, 'receipts'>;

export interface SyncRequest {
  readonly by: Actor;
  readonly approve: ApprovalScope | null;
  /** Only what the plan with this hash showed, on the same evidence, is approved (A1). */
  readonly planHash: string | null;
  /** Ends the back-off of a quarantine at once: a person asked (interfaces.md, Quarantine). */
  readonly byPerson: boolean;
}

export interface SyncResult {
  readonly plan: Plan;
  readonly run: Run | null;
  /** What the run did, in order, and what of the plan is held. */
  readonly done: readonly RunOperation[];
  readonly held: readonly Operation[];
}

/** Compares now, approves what was asked for, carries out what is free, and says how each operation ended. */
export async function sync(
  ports: SyncPorts,
  connection: Connection,
  request: SyncRequest,
  signal?: AbortSignal,
): Promise<SyncResult> {
  if (request.byPerson) await ports.connections.setQuarantine(connection.id, null);
  await recoverRuns(ports, connection, signal);
  const shown =
    request.planHash === null ? null : await ports.plans.findByHash(connection.id, request.planHash);
  if (request.planHash !== null && shown === null)
    throw new PlanUnknown('no plan has this hash', { hash: request.planHash });
  const found = await compare(ports, connection, signal);
  const plan =
    request.approve === null || !connection.provisioning.on
      ? found
      : await approve(ports, connection, found, shown ?? found, request.approve, request.by);
  const run = connection.provisioning.on
    ? await releaseOperations(ports, connection.id, plan, request.by)
    : null;
  if (run !== null) await applyRun(ports, connection, run, signal);
  const done = run === null ? [] : await ports.runs.operations(connection.id, run.id);
  return { plan: found, run, done, held: heldOf(plan, run) };
}

/** With provisioning off nothing runs, so everything of the plan is as good as held. */
function heldOf(plan: Plan, run: Run | null): readonly Operation[] {
  return plan.operations.filter((operation) => operation.hold !== null || run === null);
}

async function approve(
  ports: SyncPorts,
  connection: Connection,
  found: Plan,
  shown: Plan,
  scope: ApprovalScope,
  by: Actor,
): Promise<Plan> {
  const approved = new Set(
    (await approveOperations(ports, connection.id, shown, scope, by)).map(operationKey),
  );
  if (scope.kind === 'all') await reviewEmptyPlan(ports, connection, shown, by);
  if (approved.size === 0) return found;
  return { ...found, operations: await unholdApproved(ports, connection, found.operations, approved) };
}
