import { planText, sortOperations } from '../domain/assemble-plan.ts';
import type { Connection } from '../domain/connection.ts';
import type { Plan } from '../domain/plan.ts';
import type { Actor } from '../domain/receipt.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { CarriedOut, CarryOutPorts } from './carry-out.ts';
import { decideCase } from './decide-cases.ts';
import { guardOperations } from './guard-operations.ts';
import { keepHolds } from './keep-holds.ts';
import { readDecideInputs } from './read-decide-inputs.ts';
import { releaseOperations } from './release-operations.ts';

/** Plans and releases for one account that no person explains, after a decision on its drift (D2). */
export async function syncAccount(
  ports: CarryOutPorts,
  connection: Connection,
  account: IndexedAccount,
  by: Actor,
): Promise<CarriedOut> {
  const last = await ports.plans.latest(connection.id);
  if (last === null) return { run: null, operations: [] };
  const inputs = await readDecideInputs(ports, connection);
  const memory = await ports.cases.accountMemory(connection.id, account.id);
  const verdict = decideCase(ports, inputs, { kind: 'account', account, memory });
  const operations = sortOperations(await guardOperations(ports, inputs, verdict.operations));
  const plan: Plan = {
    ...last,
    id: ports.newId(),
    scope: 'touched',
    hash: ports.digest(planText(operations)),
    at: inputs.now.at,
    operations,
    drift: verdict.drift,
    unchanged: 0,
  };
  await ports.plans.save(connection.id, plan);
  await keepHolds(ports, connection.id, plan, { personIds: [], accountIds: [account.id] });
  if (!connection.provisioning.on) return { run: null, operations };
  const run = await releaseOperations(ports, connection.id, plan, by);
  if (run !== null) await ports.queue.applySoon(connection.id, run.id);
  return { run, operations };
}
