import type { Assignment } from './assignment.ts';
import { assignmentState } from './assignment-state.ts';
import type { Lost, Reached } from './case.ts';
import type { LossCause } from './cause.ts';
import type { AssignmentMention, Entitlement } from './entitlement.ts';
import type { EntitlementFacts } from './explain-entitlement.ts';
import { isSubjectDeleted, nearness } from './nearness.ts';
import type { Now } from './plain-date.ts';

type Facts = Pick<EntitlementFacts, 'person' | 'placement' | 'assignments' | 'names'>;

/**
 * What entitled a person last and, since it does not any more, why and since when (P4, G5). To be stored at
 * each evaluation. Suspended people count: they are reached, the directory's "no" comes on top. A loss keeps
 * its first cause and clock until something reaches the person again.
 */
export function rememberReached(
  previous: Reached | null,
  entitlement: Entitlement,
  facts: Facts,
  now: Now,
): Reached | null {
  // A deleted record often loses its unit and groups with it: that says nothing about either (G2).
  if (facts.person.status === 'deleted') return previous;
  if (entitlement.reachedBy.length > 0) {
    return { by: entitlement.reachedBy, unitId: facts.person.unitId, lost: null };
  }
  if (previous === null) return null;
  const exclusionIsOver = previous.lost?.cause === 'excluded' && entitlement.excludedBy.length === 0;
  if (previous.lost !== null && !exclusionIsOver) return previous;
  return { ...previous, lost: nameLoss(previous, entitlement, facts, now) };
}

/** Of several that went away, the first of these names the loss: what was done to many before what was done to one. */
const TELLING: readonly LossCause[] = [
  'unit_deleted',
  'group_deleted',
  'workspace_deleted',
  'unassigned',
  'ended',
  'moved',
  'left_group',
  'left_workspace',
];

function nameLoss(previous: Reached, entitlement: Entitlement, facts: Facts, now: Now): Lost | null {
  const [exclusion] = entitlement.excludedBy;
  if (exclusion !== undefined) return { cause: 'excluded', at: now.at, by: exclusion };
  const losses = previous.by.map((by) => lossOf(by, previous, facts, now));
  for (const cause of TELLING) {
    const found = losses.find((loss) => loss.cause === cause);
    if (found !== undefined) return found;
  }
  return null;
}

function lossOf(by: AssignmentMention, previous: Reached, facts: Facts, now: Now): Lost {
  const assignment = facts.assignments.find((one) => one.id === by.assignmentId);
  if (assignment === undefined) return { cause: 'unassigned', at: now.at, by };
  if (isSubjectDeleted(assignment.subject, facts.names)) {
    return { cause: deletedCause(assignment), at: now.at, by: { ...by, subjectDeleted: true } };
  }
  switch (assignmentState(assignment, now)) {
    case 'withdrawn':
      return { cause: 'unassigned', at: assignment.endedAt ?? now.at, by };
    case 'over':
      return { cause: 'ended', at: now.at, by };
    case 'not_yet':
      return { cause: 'unassigned', at: now.at, by };
    case 'standing':
      return { cause: leftCause(assignment, previous, facts), at: now.at, by };
  }
}

function deletedCause({ subject }: Assignment): LossCause {
  if (subject.kind === 'group') return 'group_deleted';
  return subject.kind === 'workspace' ? 'workspace_deleted' : 'unit_deleted';
}

/** The assignment still stands: the person is not where it reaches any more. */
function leftCause({ subject }: Assignment, previous: Reached, facts: Facts): LossCause {
  if (nearness(subject, facts.person.id, facts.placement) !== null) return 'unassigned';
  if (subject.kind === 'group') return 'left_group';
  if (subject.kind === 'workspace') return 'left_workspace';
  // Their own unit was deleted below the assigned one: nobody moved them, they fell out of the tree.
  const oldUnit = previous.unitId === null ? undefined : facts.names.get(previous.unitId);
  return oldUnit?.deleted === true ? 'unit_deleted' : 'moved';
}
