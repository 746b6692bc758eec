import type { Connection, ConnectionState, Quarantine, SlackPlan } from '../../domain/connection.ts';
import type { Connection as ConnectionRow } from '../generated/client.ts';

export function toConnection(row: ConnectionRow): Connection {
  return {
    id: row.id,
    slackId: row.slackId,
    name: row.name,
    domain: row.domain,
    enterprise: row.enterprise,
    slackPlan: row.slackPlan as SlackPlan,
    state: row.state as ConnectionState,
    holderId: row.holderId,
    provisioning: { on: row.provisioningOn, since: row.provisioningSince, by: row.provisioningBy },
    reviewedAt: row.reviewedAt,
    quarantine: toQuarantine(row),
  };
}

function toQuarantine(row: ConnectionRow): Quarantine | null {
  if (row.quarantineSince === null || row.quarantineUntil === null) return null;
  return {
    since: row.quarantineSince,
    until: row.quarantineUntil,
    failures: row.quarantineFailures,
    why: row.quarantineWhy ?? '',
  };
}

/** The columns of a quarantine; null clears them. */
export function fromQuarantine(quarantine: Quarantine | null) {
  return {
    quarantineSince: quarantine?.since ?? null,
    quarantineUntil: quarantine?.until ?? null,
    quarantineFailures: quarantine?.failures ?? 0,
    quarantineWhy: quarantine?.why ?? null,
  };
}
