import type { Assignment } from '../domain/assignment.ts';
import type { Ports } from '../ports/ports.ts';
import type { AssignRequest } from './assign-app.ts';
import { entitlementOf, readEntitlementRules } from './entitlement-rules.ts';
import { readNow } from './read-now.ts';
import type { EntitlementShift } from './refresh-entitlements.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn' | 'entitlements'>;

/** How many people would gain or lose Slack if these were the assignments; writes nothing. */
export async function previewAssignments(
  ports: Needs,
  connectionId: string,
  change: (assignments: readonly Assignment[]) => readonly Assignment[],
): Promise<EntitlementShift> {
  const policy = await ports.connections.readPolicy(connectionId);
  const now = readNow(ports, policy);
  const rules = await readEntitlementRules(ports, connectionId);
  const changed = { ...rules, assignments: change(rules.assignments) };
  let gains = 0;
  let loses = 0;
  for await (const people of ports.entitlements.placedPeople(connectionId)) {
    for (const placed of people) {
      const before = entitlementOf(placed, rules, now).entitled;
      const after = entitlementOf(placed, changed, now).entitled;
      if (after && !before) gains += 1;
      if (before && !after) loses += 1;
    }
  }
  return { gains, loses };
}

/** The assignments as they would be with this one added. */
export function withAssignment(
  request: AssignRequest,
  now: Date,
): (all: readonly Assignment[]) => readonly Assignment[] {
  const { app, ...rest } = request;
  return (all) => [...all, { id: 'preview', appId: app.id, ...rest, createdAt: now, endedAt: null }];
}
