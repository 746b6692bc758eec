import { type Assignment, type Subject, subjectId } from '../domain/assignment.ts';
import type { Ports } from '../ports/ports.ts';
import { AssignmentUnknown } from './assign-app.ts';
import { readEntitlementRules } from './entitlement-rules.ts';
import { findAppByName } from './find-app-by-name.ts';
import type { Imagined } from './forecast-plan.ts';
import { NOTHING_IMAGINED } from './nothing-imagined.ts';
import { withAssignment } from './preview-assignment.ts';
import { resolveSubject, type SubjectName } from './resolve-subject.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'directory'>;

/** With a member's seat for this subject, from now on. */
export async function imagineAssigned(
  ports: Needs,
  connectionId: string,
  meant: SubjectName,
): Promise<Imagined> {
  const subject = await resolveSubject(ports, connectionId, meant);
  const app = await findAppByName(ports, connectionId, 'slack', false);
  const request = {
    app,
    subject,
    seat: 'member',
    from: null,
    until: null,
    exclude: false,
    reason: null,
  } as const;
  const add = withAssignment(request, ports.clock.now());
  return {
    ...NOTHING_IMAGINED,
    rules: (rules) => ({ ...rules, assignments: add(rules.assignments) }),
  };
}

/** Without what stands for this subject. Throws AssignmentUnknown where nothing does. */
export async function imagineUnassigned(
  ports: Needs,
  connectionId: string,
  meant: SubjectName,
): Promise<Imagined> {
  const subject = await resolveSubject(ports, connectionId, meant);
  const { assignments } = await readEntitlementRules(ports, connectionId);
  if (!assignments.some((one) => standsFor(one, subject)))
    throw new AssignmentUnknown('nothing stands for this subject', { kind: subject.kind });
  const endedAt = ports.clock.now();
  return {
    ...NOTHING_IMAGINED,
    rules: (rules) => ({
      ...rules,
      assignments: rules.assignments.map((one) => (standsFor(one, subject) ? { ...one, endedAt } : one)),
    }),
  };
}

function standsFor({ subject, exclude, endedAt }: Assignment, meant: Subject): boolean {
  const isSame = subject.kind === meant.kind && subjectId(subject) === subjectId(meant);
  return isSame && !exclude && endedAt === null;
}
