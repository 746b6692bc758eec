import type { Assignment } from '../domain/assignment.ts';
import type { Actor } from '../domain/receipt.ts';
import type { AssignmentTerms } from '../ports/assignments.ts';
import {
  AssignmentUnknown,
  type AssignPorts,
  type AssignResult,
  assignmentReceipt,
  shift,
} from './assign-app.ts';
import { findAppByName } from './find-app-by-name.ts';
import { actorName } from './reject-operations.ts';

/** Another seat or other days of one assignment of Slack: that one ends and another takes its place (E2). */
export async function changeAssignment(
  ports: AssignPorts,
  connectionId: string,
  assignmentId: string,
  terms: AssignmentTerms,
  by: Actor,
): Promise<AssignResult> {
  const now = ports.clock.now();
  const app = await findAppByName(ports, connectionId, 'slack', true);
  const { assignments } = ports;
  const changed = await assignments.change(connectionId, assignmentId, terms, actorName(by), now);
  if (changed === null) throw new AssignmentUnknown('it has ended meanwhile', { assignmentId });
  const { ended, added } = changed;
  await ports.receipts.append(connectionId, [
    assignmentReceipt('unassigned', app, ended, by, now),
    assignmentReceipt('assigned', app, added, by, now),
  ]);
  return { assignment: added, ...(await shift(ports, connectionId, app)) };
}

/** The assignments as they would be with these terms, to count whom that moves. */
export function withTerms(
  assignmentId: string,
  terms: AssignmentTerms,
): (all: readonly Assignment[]) => readonly Assignment[] {
  return (all) => all.map((one) => (one.id === assignmentId ? { ...one, ...terms } : one));
}
