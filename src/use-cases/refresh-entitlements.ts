import type { Now } from '../domain/plain-date.ts';
import { rememberReached } from '../domain/remember-reached.ts';
import type { PlacedPerson, StoredEntitlement } from '../ports/entitlements.ts';
import type { Ports } from '../ports/ports.ts';
import { type EntitlementRules, entitlementOf, readEntitlementRules } from './entitlement-rules.ts';
import { readNow } from './read-now.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn' | 'entitlements'>;

/** How many people an evaluation moved from one side to the other. */
export interface EntitlementShift {
  readonly gains: number;
  readonly loses: number;
}

/**
 * Evaluates everybody (or only `personIds`) and stores what differs: the answer, and what entitled them, so
 * that the next plan can name what went away (P4). Streams; holds one batch of people at a time.
 */
export async function refreshEntitlements(
  ports: Needs,
  connectionId: string,
  personIds?: readonly string[],
): Promise<EntitlementShift> {
  const policy = await ports.connections.readPolicy(connectionId);
  const now = readNow(ports, policy);
  const rules = await readEntitlementRules(ports, connectionId);
  let gains = 0;
  let loses = 0;
  for await (const people of ports.entitlements.placedPeople(connectionId, personIds)) {
    const rows = people.map((placed) => evaluate(placed, rules, now));
    for (const [index, row] of rows.entries()) {
      if (row.entitled === people[index]?.entitled) continue;
      if (row.entitled) gains += 1;
      else loses += 1;
    }
    await ports.entitlements.save(connectionId, rows, now.at);
  }
  return { gains, loses };
}

function evaluate(placed: PlacedPerson, rules: EntitlementRules, now: Now): StoredEntitlement {
  const entitlement = entitlementOf(placed, rules, now);
  const reached = rememberReached(placed.reached, entitlement, { ...placed, ...rules }, now);
  return { personId: placed.person.id, entitled: entitlement.entitled, seat: entitlement.seat, reached };
}
