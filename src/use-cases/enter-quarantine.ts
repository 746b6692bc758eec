import type { Connection } from '../domain/connection.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'clock' | 'connections' | 'log' | 'notifier'>;

const FIRST_WAIT_MS = 15 * 60 * 1_000;
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1_000;
const FEWEST_OPERATIONS = 20;
const SHARE_OF_FAILURES = 0.4;

/** G7: more than 40 % of at least 20 operations failed. A 429 is never a failure: it does not reach the tally. */
export function isFailing(tally: { readonly applied: number; readonly failed: number }): boolean {
  const all = tally.applied + tally.failed;
  return all >= FEWEST_OPERATIONS && tally.failed > SHARE_OF_FAILURES * all;
}

/**
 * G7: stops writing and waits 15 min × 2ⁿ, a day at most; tells the admins once, however many accounts meet
 * the same refusal.
 */
export async function enterQuarantine(ports: Needs, connection: Connection, why: string): Promise<void> {
  const now = ports.clock.now();
  const last = (await ports.connections.get(connection.id))?.quarantine ?? null;
  if (last !== null && last.until > now) return;
  const failures = (last?.failures ?? 0) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  const until = new Date(now.getTime() + wait);
  await ports.connections.setQuarantine(connection.id, { since: last?.since ?? now, until, failures, why });
  ports.log.warn({ connectionId: connection.id, why, until }, 'writing to Slack is paused');
  await ports.notifier.quarantined(connection.id, why, until);
}
