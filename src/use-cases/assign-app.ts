import { AppError } from '../domain/app-error.ts';
import type { Assignment, Seat, Subject } from '../domain/assignment.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Actor } from '../domain/receipt.ts';
import type { App } from '../ports/assignments.ts';
import type { Ports } from '../ports/ports.ts';
import { type EntitlementShift, refreshEntitlements } from './refresh-entitlements.ts';
import { actorName } from './reject-operations.ts';

export type AssignPorts = Pick<
  Ports,
  'assignments' | 'clock' | 'connections' | 'dayIn' | 'entitlements' | 'queue' | 'receipts'
>;

export interface AssignRequest {
  readonly app: App;
  readonly subject: Subject;
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly exclude: boolean;
  readonly reason: string | null;
}

export interface AssignResult extends EntitlementShift {
  readonly assignment: Assignment;
}

export class AssignmentUnknown extends AppError {
  readonly code = 'assignment_unknown';
}

/** Changes the desired state only (D1): the comparison that follows carries it out. */
export async function assignApp(
  ports: AssignPorts,
  connectionId: string,
  request: AssignRequest,
  by: Actor,
): Promise<AssignResult> {
  const now = ports.clock.now();
  const { app, ...rest } = request;
  const assignment = await ports.assignments.add(
    connectionId,
    { appId: app.id, ...rest },
    actorName(by),
    now,
  );
  await ports.receipts.append(connectionId, [assignmentReceipt('assigned', app, assignment, by, now)]);
  return { assignment, ...(await shift(ports, connectionId, app)) };
}

/** Ends what stands for this subject; several that end are one answer. Throws AssignmentUnknown where nothing stood. */
export async function unassignApp(
  ports: AssignPorts,
  connectionId: string,
  request: { readonly app: App; readonly subject: Subject; readonly exclude: boolean },
  by: Actor,
): Promise<AssignResult> {
  const now = ports.clock.now();
  const { app, subject, exclude } = request;
  const ended = await ports.assignments.end(connectionId, app.id, subject, exclude, actorName(by), now);
  const [first] = ended;
  if (first === undefined)
    throw new AssignmentUnknown('nothing of this app stands for this subject', { app: app.name });
  await ports.receipts.append(
    connectionId,
    ended.map((one) => assignmentReceipt('unassigned', app, one, by, now)),
  );
  return { assignment: first, ...(await shift(ports, connectionId, app)) };
}

/** Only assignments of Slack move anybody's entitlement; other apps are known to be shown. */
export async function shift(ports: AssignPorts, connectionId: string, app: App): Promise<EntitlementShift> {
  if (!app.slack) return { gains: 0, loses: 0 };
  const moved = await refreshEntitlements(ports, connectionId);
  await ports.queue.compareSoon(connectionId, 'an assignment changed');
  return moved;
}

export function assignmentReceipt(
  event: 'assigned' | 'unassigned',
  app: App,
  assignment: Assignment,
  by: Actor,
  at: Date,
) {
  return {
    event,
    at,
    actor: by,
    subject: { email: null, name: null, accountId: null },
    planHash: null,
    runId: null,
    facts: {
      app: app.name,
      assignment: assignment.id,
      to: assignment.subject.kind,
      seat: assignment.seat,
      from: assignment.from,
      until: assignment.until,
      exclude: assignment.exclude,
    },
  };
}
