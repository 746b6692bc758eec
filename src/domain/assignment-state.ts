import type { Assignment } from './assignment.ts';
import type { Now } from './plain-date.ts';

export type AssignmentState = 'standing' | 'not_yet' | 'over' | 'withdrawn';

/**
 * Whether an assignment counts now (E1). Dates are whole days of the connection's time zone, `until`
 * included. A withdrawn one is withdrawn whatever its `endedAt` says against our clock: the clocks of two
 * machines differ, and somebody has said no.
 */
export function assignmentState(assignment: Assignment, now: Now): AssignmentState {
  if (assignment.endedAt !== null) return 'withdrawn';
  if (assignment.from !== null && now.today < assignment.from) return 'not_yet';
  if (assignment.until !== null && assignment.until < now.today) return 'over';
  return 'standing';
}
