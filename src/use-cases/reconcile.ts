import type { Connection } from '../domain/connection.ts';
import { CredentialsRefused, SlackPlanMissing } from '../ports/gateway-errors.ts';
import type { Ports } from '../ports/ports.ts';
import { enterQuarantine } from './enter-quarantine.ts';
import { recoverRuns } from './recover-runs.ts';
import { type SyncPorts, sync } from './sync.ts';

type Needs = SyncPorts & Pick<Ports, 'connections'>;

/**
 * One turn of the background reconciler: compares and releases what policy allows. Level-based: nothing
 * depends on why it was called. A quarantined or unconnected team is left alone.
 */
export async function reconcile(ports: Needs, connectionId: string, signal?: AbortSignal): Promise<void> {
  const connection = await ports.connections.get(connectionId);
  if (connection === null || connection.slackId === null || connection.state === 'disconnected') return;
  const now = ports.clock.now();
  if (connection.quarantine !== null && connection.quarantine.until > now) return;
  const request = { by: { kind: 'rollcall' } as const, approve: null, planHash: null, byPerson: false };
  try {
    await ports.runs.withTurn(
      connectionId,
      ports.newId(),
      () => sync(ports, connection, request, signal),
      signal,
    );
    await endQuarantine(ports, connection);
  } catch (error) {
    if (!(error instanceof CredentialsRefused) && !(error instanceof SlackPlanMissing)) throw error;
    await enterQuarantine(ports, connection, error.code);
  }
}

/** Carries on with runs that were started, by a click or before a crash. */
export async function applyStarted(ports: Needs, connectionId: string, signal?: AbortSignal): Promise<void> {
  const connection = await ports.connections.get(connectionId);
  if (connection === null || connection.slackId === null) return;
  await ports.runs.withTurn(
    connectionId,
    ports.newId(),
    () => recoverRuns(ports, connection, signal),
    signal,
  );
}

/** It went well again; a quarantine that this very turn entered stays. */
async function endQuarantine(ports: Needs, before: Connection): Promise<void> {
  const after = await ports.connections.get(before.id);
  if (before.quarantine === null || after?.quarantine?.failures !== before.quarantine.failures) return;
  await ports.connections.setQuarantine(before.id, null);
}
