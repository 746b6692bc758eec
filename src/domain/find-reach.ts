import type { Assignment } from './assignment.ts';
import { assignmentState } from './assignment-state.ts';
import { compareText } from './compare-text.ts';
import type { Placement, SubjectNames } from './directory.ts';
import { isSubjectDeleted, nearness } from './nearness.ts';
import type { Now } from './plain-date.ts';

export interface ReachFacts {
  readonly personId: string;
  readonly placement: Placement;
  /** Those of the Slack app, ended ones included. */
  readonly assignments: readonly Assignment[];
  readonly names: SubjectNames;
}

/** What the standing assignments say about a person, whatever the person's status. All lists sorted by id. */
export interface Reach {
  /** The nearest assignments; empty when nothing reaches them, or when an exclusion wins. */
  readonly assigned: readonly Assignment[];
  /** The exclusions that win: as near as the nearest assignment, or nearer (E1). */
  readonly excluded: readonly Assignment[];
  /** The nearest assignments that these exclusions take away. */
  readonly takenAway: readonly Assignment[];
}

export function findReach(facts: ReachFacts, now: Now): Reach {
  const standing = facts.assignments.filter(
    (one) => assignmentState(one, now) === 'standing' && !isSubjectDeleted(one.subject, facts.names),
  );
  const assigned = nearestOf(
    standing.filter((one) => !one.exclude),
    facts,
  );
  const excluded = nearestOf(
    standing.filter((one) => one.exclude),
    facts,
  );
  if (excluded.at === null) return { assigned: assigned.found, excluded: [], takenAway: [] };
  const exclusionWins = assigned.at === null || excluded.at <= assigned.at;
  return exclusionWins
    ? { assigned: [], excluded: excluded.found, takenAway: assigned.found }
    : { assigned: assigned.found, excluded: [], takenAway: [] };
}

function nearestOf(
  assignments: readonly Assignment[],
  facts: ReachFacts,
): { readonly at: number | null; readonly found: readonly Assignment[] } {
  let at: number | null = null;
  let found: Assignment[] = [];
  for (const assignment of assignments) {
    const distance = nearness(assignment.subject, facts.personId, facts.placement);
    if (distance === null) continue;
    if (at === null || distance < at) {
      at = distance;
      found = [assignment];
    } else if (distance === at) {
      found.push(assignment);
    }
  }
  return { at, found: found.sort((one, other) => compareText(one.id, other.id)) };
}
