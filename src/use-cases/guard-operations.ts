import type { Connection } from '../domain/connection.ts';
import { guard } from '../domain/guard.ts';
import type { Operation } from '../domain/operation.ts';
import { type Keepers, protectionOf } from '../domain/protect.ts';
import type { IndexedAccount } from '../ports/account-index.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecideInputs } from './decide-cases.ts';
import { readGuardFacts } from './read-guard-facts.ts';

type Needs = Pick<Ports, 'accounts' | 'clock' | 'directory' | 'holds' | 'renames' | 'roleGrants' | 'runs'>;

/** Reads what the guard rests on and lets it say which operations are held, and why (G1–G9, H1). */
export async function guardOperations(
  ports: Needs,
  inputs: DecideInputs,
  operations: readonly Operation[],
): Promise<readonly Operation[]> {
  const { connection, policy, now } = inputs;
  const facts = await readGuardFacts(ports, connection, policy);
  const targets = await readTargets(ports, connection, operations);
  return guard(operations, {
    ...facts,
    policy,
    now,
    protection: (operation) => protectionFor(operation, targets, facts.keepers),
    roleOf: (operation) => targetOf(operation, targets)?.role ?? null,
    frozen: () => null,
    offOverADay: false, // the switch takes the review back instead (set-provisioning.ts)
  });
}

type Targets = ReadonlyMap<string, IndexedAccount>;

function targetOf(operation: Operation, targets: Targets): IndexedAccount | null {
  return operation.accountId === null ? null : (targets.get(operation.accountId) ?? null);
}

function protectionFor(operation: Operation, targets: Targets, keepers: Keepers) {
  const account = targetOf(operation, targets);
  return account === null ? null : protectionOf(account, keepers);
}

async function readTargets(
  ports: Pick<Ports, 'accounts'>,
  connection: Connection,
  operations: readonly Operation[],
): Promise<Targets> {
  const ids = operations.flatMap((operation) => (operation.accountId === null ? [] : [operation.accountId]));
  const accounts = await ports.accounts.getMany(connection.id, ids);
  return new Map(accounts.map((account) => [account.id, account]));
}
