import { planText, sortDrift, sortOperations } from '../domain/assemble-plan.ts';
import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { Plan, SlackProof } from '../domain/plan.ts';
import type { Ports } from '../ports/ports.ts';
import { type CaseScope, decideCases } from './decide-cases.ts';
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
  | 'renames'
  | 'roleGrants'
  | 'runs'
  | 'slack'
>;

/** True for what somebody has just asked for by name, whatever else entitles the person (G3, G4, G8). */
export type Asked = (operation: Operation) => boolean;

const nothingAsked: Asked = () => false;

/**
 * Observe, plan, guard: reads Slack completely, evaluates everybody and saves the plan with its holds. Writes
 * nothing to Slack. Throws what the readings throw: a failed reading is never a plan (G2).
 */
export async function compare(
  ports: ComparePorts,
  connection: Connection,
  signal?: AbortSignal,
  asked: Asked = nothingAsked,
): Promise<Plan> {
  const slack = await ports.slack.open(connection.id);
  const proof = await readSlack(ports, connection.id, slack, signal);
  await refreshEntitlements(ports, connection.id);
  const plan = await planFrom(ports, connection, proof, { asked });
  await keepHolds(ports, connection.id, plan);
  await ports.accounts.saveDrift(connection.id, plan.drift);
  return plan;
}

/**
 * Plans at once for the people that a change touched, and for accounts that no person explains, from the index instead of a new reading of Slack: each
 * account is read live before its write (A1), so nothing rests on the index being fresh. Falls back to the
 * whole comparison where there never was one.
 */
export async function comparePeople(
  ports: ComparePorts,
  connection: Connection,
  personIds: readonly string[],
  asked: Asked = nothingAsked,
  accountIds: readonly string[] = [],
): Promise<Plan> {
  const last = await ports.plans.latest(connection.id);
  if (last === null) return compare(ports, connection, undefined, asked);
  await refreshEntitlements(ports, connection.id, personIds);
  const scope = { personIds, accountIds };
  const plan = await planFrom(ports, connection, last.readings.slack, { scope, asked });
  await keepHolds(ports, connection.id, plan, scope);
  return plan;
}

interface Planning {
  readonly scope?: CaseScope;
  readonly asked: Asked;
}

async function planFrom(
  ports: ComparePorts,
  connection: Connection,
  slack: SlackProof,
  { scope, asked }: Planning,
): Promise<Plan> {
  const inputs = await readDecideInputs(ports, connection);
  const decided = await decideCases(ports, inputs, scope);
  const named = decided.operations.map((one) => (asked(one) ? { ...one, byName: true } : one));
  const operations = sortOperations(await guardOperations(ports, inputs, named));
  const directory = await readDirectoryProof(ports, connection.id, decided.people);
  const plan: Plan = {
    id: ports.newId(),
    scope: scope === undefined ? 'all' : 'touched',
    hash: ports.digest(planText(operations)),
    at: inputs.now.at,
    readings: { directory, slack },
    operations,
    drift: sortDrift(decided.drift),
    unchanged: decided.unchanged,
  };
  await ports.plans.save(connection.id, plan);
  return plan;
}
