import type { Connection } from '../domain/connection.ts';
import type { Operation } from '../domain/operation.ts';
import type { Ports } from '../ports/ports.ts';
import { type CarryOutPorts, carryOut } from './carry-out.ts';
import { refreshEntitlements } from './refresh-entitlements.ts';

type Needs = CarryOutPorts & Pick<Ports, 'touched'>;

/** A run that is in hand ends its writes within that time, or is looked at once more. */
const RUN_MS = 5_000;

/**
 * Everybody who waits is planned for together, so that G3 sees a flood as one and a unit of fifty thousand that moved
 * is one plan. A comparison of everybody holds as much; more than that many go in turns.
 */
const AT_ONCE = 100_000;

/**
 * Plans for the people whom changes of the directory touched since the last time, and carries out what is free
 * (D1). Who waits for a source to settle (G5) is looked at again when that is over. Where Slack is not connected
 * or in quarantine only the entitlements are computed: the comparison that follows finds the rest.
 */
export async function planTouched(ports: Needs, connectionId: string): Promise<void> {
  await planDue(ports, connectionId);
  const next = await ports.touched.nextDue(connectionId);
  if (next !== null) await ports.queue.planLater(connectionId, next);
}

async function planDue(ports: Needs, connectionId: string): Promise<void> {
  let looked = AT_ONCE;
  while (looked === AT_ONCE) {
    const people = await ports.touched.due(connectionId, ports.clock.now(), AT_ONCE);
    looked = people.length;
    if (looked === 0) return;
    const ids = people.map(({ personId }) => personId);
    const isBusy = await ports.runs.hasTurn(connectionId);
    const connection = await findWorking(ports, connectionId);
    if (connection === null) await refreshEntitlements(ports, connectionId, ids);
    const operations = connection === null ? [] : await planFor(ports, connection, ids);
    await ports.touched.settle(connectionId, people);
    await lookAfterGrace(ports, connectionId, operations);
    if (isBusy && connection !== null) await lookAfterRun(ports, connectionId, ids, operations);
  }
}

async function planFor(
  ports: Needs,
  connection: Connection,
  personIds: readonly string[],
): Promise<readonly Operation[]> {
  const { operations } = await carryOut(ports, connection, { personIds, kinds: [] }, { kind: 'rollcall' });
  return operations;
}

async function findWorking(ports: Needs, connectionId: string): Promise<Connection | null> {
  const connection = await ports.connections.get(connectionId);
  if (connection === null || connection.slackId === null || connection.state === 'disconnected') return null;
  const isQuarantined = connection.quarantine !== null && connection.quarantine.until > ports.clock.now();
  return isQuarantined || (await ports.plans.latestAt(connectionId)) === null ? null : connection;
}

/** G5: a grace that ends is the clock's word, and nobody else would tell. */
async function lookAfterGrace(
  ports: Needs,
  connectionId: string,
  operations: readonly Operation[],
): Promise<void> {
  const settling = operations.flatMap(({ personId, hold }) => {
    const until = hold?.rule === 'G5' ? hold.facts.until : undefined;
    return personId === null || until === undefined ? [] : [{ personId, until: String(until) }];
  });
  for (const [until, people] of Map.groupBy(settling, (one) => one.until)) {
    const ids = people.map(({ personId }) => personId);
    await ports.touched.lookAgain(connectionId, ids, new Date(until));
  }
}

/**
 * An invitation that was under way when the directory took it back has no account yet that a plan could see: who
 * has nothing planned while a run is in hand is looked at again after it.
 */
async function lookAfterRun(
  ports: Needs,
  connectionId: string,
  personIds: readonly string[],
  operations: readonly Operation[],
): Promise<void> {
  const planned = new Set(operations.map(({ personId }) => personId));
  const others = personIds.filter((id) => !planned.has(id));
  const dueAt = new Date(ports.clock.now().getTime() + RUN_MS);
  await ports.touched.lookAgain(connectionId, others, dueAt);
}
