import { planText, sortOperations } from '../domain/assemble-plan.ts';
import type { Connection } from '../domain/connection.ts';
import type { Plan, SlackProof } from '../domain/plan.ts';
import type { Ports } from '../ports/ports.ts';
import { decideCases } from './decide-cases.ts';
import { guardOperations } from './guard-operations.ts';
import { keepHolds } from './keep-holds.ts';
import { readDecideInputs } from './read-decide-inputs.ts';
import { readDirectoryProof } from './read-directory-proof.ts';
import { readSlack } from './read-slack.ts';
import { refreshEntitlements } from './refresh-entitlements.ts';

export type ComparePorts = Pick<
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
  | 'holds'
  | 'log'
  | 'newId'
  | 'notifier'
  | 'plans'
  | 'runs'
  | 'slack'
>;

/**
 * Observe, plan, guard: reads Slack completely, evaluates everybody and saves the plan with its holds. Writes
 * nothing to Slack. Throws what the readings throw: a failed reading is never a plan (G2).
 */
export async function compare(
  ports: ComparePorts,
  connection: Connection,
  signal?: AbortSignal,
): Promise<Plan> {
  const slack = await ports.slack.open(connection.id);
  const proof = await readSlack(ports, connection.id, slack, signal);
  await refreshEntitlements(ports, connection.id);
  const plan = await planFrom(ports, connection, proof);
  await keepHolds(ports, connection.id, plan);
  await ports.accounts.saveDrift(connection.id, plan.drift);
  return plan;
}

/**
 * Plans at once for the people that a change touched, from the index instead of a new reading of Slack: each
 * account is read live before its write (A1), so nothing rests on the index being fresh. Falls back to the
 * whole comparison where there never was one.
 */
export async function comparePeople(
  ports: ComparePorts,
  connection: Connection,
  personIds: readonly string[],
): Promise<Plan> {
  const last = await ports.plans.latest(connection.id);
  if (last === null) return compare(ports, connection);
  await refreshEntitlements(ports, connection.id, personIds);
  const plan = await planFrom(ports, connection, last.readings.slack, personIds);
  await keepHolds(ports, connection.id, plan, personIds);
  return plan;
}

async function planFrom(
  ports: ComparePorts,
  connection: Connection,
  slack: SlackProof,
  personIds?: readonly string[],
): Promise<Plan> {
  const inputs = await readDecideInputs(ports, connection);
  const decided = await decideCases(ports, inputs, personIds);
  const operations = sortOperations(await guardOperations(ports, inputs, decided.operations));
  const directory = await readDirectoryProof(ports, connection.id, decided.people);
  const plan: Plan = {
    id: ports.newId(),
    scope: personIds === undefined ? 'all' : 'touched',
    hash: ports.digest(planText(operations)),
    at: inputs.now.at,
    readings: { directory, slack },
    operations,
    drift: decided.drift,
    unchanged: decided.unchanged,
  };
  await ports.plans.save(connection.id, plan);
  return plan;
}
