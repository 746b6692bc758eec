import { type Assignment, subjectId } from './assignment.ts';
import type { SubjectNames } from './directory.ts';
import type { AssignmentMention } from './entitlement.ts';
import { isSubjectDeleted } from './nearness.ts';

/** An assignment as reasons name it. The organisation has no name of its own: `subjectName` is then empty. */
export function mentionAssignment(assignment: Assignment, names: SubjectNames): AssignmentMention {
  const id = subjectId(assignment.subject);
  return {
    assignmentId: assignment.id,
    subjectKind: assignment.subject.kind,
    subjectName: id === null ? '' : (names.get(id)?.name ?? id),
    subjectDeleted: isSubjectDeleted(assignment.subject, names),
    seat: assignment.seat,
    until: assignment.until,
    note: assignment.reason,
  };
}
