import type { Assignment, Seat } from './assignment.ts';
import { assignmentState } from './assignment-state.ts';
import { compareText } from './compare-text.ts';
import type { Placement, SubjectNames } from './directory.ts';
import type { Entitlement, Reason } from './entitlement.ts';
import { findReach, type Reach } from './find-reach.ts';
import { mentionAssignment } from './mention-assignment.ts';
import { nearness } from './nearness.ts';
import type { Person } from './person.ts';
import type { Now } from './plain-date.ts';

export interface EntitlementFacts {
  readonly person: Person;
  readonly unitPath: string | null;
  readonly placement: Placement;
  /** Those of the Slack app, ended ones included: they explain a "no" (E2). */
  readonly assignments: readonly Assignment[];
  readonly names: SubjectNames;
}

/** Of the assignments that reach somebody no more or not yet, so many of each kind are told. */
const TOLD_OF_EACH = 3;

/** Should this person have Slack, with which seat, and because of what (E1, E2). */
export function explainEntitlement(facts: EntitlementFacts, now: Now): Entitlement {
  const { person, placement, assignments, names } = facts;
  const reach = findReach({ personId: person.id, placement, assignments, names }, now);
  const entitled = person.status === 'active' && reach.assigned.length > 0;
  const seat = seatOf(reach.assigned);
  const deciding = reach.excluded.length > 0 ? reach.excluded : reach.assigned;
  return {
    entitled,
    seat,
    assignmentIds: deciding.map((one) => one.id),
    reasons: [
      ...standingReasons(facts),
      ...reachReasons(reach, facts, now),
      { kind: 'verdict', entitled, seat },
    ],
    reachedBy: reach.assigned.map((one) => mentionAssignment(one, names)),
    excludedBy: reach.excluded.map((one) => mentionAssignment(one, names)),
    byName: isByName(person, reach),
  };
}

/** At the same nearness member before guest (E1). */
function seatOf(assigned: readonly Assignment[]): Seat {
  return assigned.length > 0 && assigned.every((one) => one.seat === 'guest') ? 'guest' : 'member';
}

/**
 * An assignment by name asks for nothing while the directory says no: then the "no" is the directory's. An
 * exclusion by name is an admin's "no" whatever the directory says.
 */
function isByName(person: Person, reach: Reach): boolean {
  const deciding =
    reach.excluded.length > 0 ? reach.excluded : person.status === 'active' ? reach.assigned : [];
  return deciding.some((one) => one.subject.kind === 'person');
}

function standingReasons({ person, unitPath }: EntitlementFacts): Reason[] {
  const record: Reason = {
    kind: 'person',
    status: person.status,
    sourceName: person.sourceName,
    absent: person.status === 'deleted' && person.deletionEvidence === 'absent',
  };
  return unitPath === null ? [record] : [record, { kind: 'unit', path: unitPath }];
}

function reachReasons(reach: Reach, facts: EntitlementFacts, now: Now): Reason[] {
  const { names } = facts;
  if (reach.assigned.length > 0) {
    return reach.assigned.map((one) => ({ kind: 'reached', by: mentionAssignment(one, names) }));
  }
  if (reach.excluded.length > 0) {
    return [
      ...reach.takenAway.map((one): Reason => ({ kind: 'reached', by: mentionAssignment(one, names) })),
      ...reach.excluded.map((one): Reason => ({ kind: 'excluded', by: mentionAssignment(one, names) })),
    ];
  }
  const missed = missedReasons(facts, now);
  return missed.length > 0 ? missed : [{ kind: 'no_assignment' }];
}

/** Assignments that would reach the person at another time, or did until somebody withdrew them; newest first. */
function missedReasons({ person, placement, assignments, names }: EntitlementFacts, now: Now): Reason[] {
  const told: Record<'not_yet' | 'over' | 'withdrawn', { readonly when: string; readonly reason: Reason }[]> =
    { not_yet: [], over: [], withdrawn: [] };
  for (const one of assignments) {
    if (one.exclude || nearness(one.subject, person.id, placement) === null) continue;
    const by = mentionAssignment(one, names);
    const state = assignmentState(one, now);
    if (state === 'not_yet' && one.from !== null) {
      told.not_yet.push({ when: one.from, reason: { kind: 'not_yet', by, from: one.from } });
    } else if (state === 'over' && one.until !== null) {
      told.over.push({ when: one.until, reason: { kind: 'over', by, until: one.until } });
    } else if (one.endedAt !== null) {
      const when = String(one.endedAt.getTime()).padStart(16, '0');
      told.withdrawn.push({ when: `${when} ${one.id}`, reason: { kind: 'withdrawn', by, at: one.endedAt } });
    }
  }
  return [told.not_yet, told.over, told.withdrawn].flatMap((kind) =>
    kind
      .sort((left, right) => compareText(right.when, left.when))
      .slice(0, TOLD_OF_EACH)
      .map(({ reason }) => reason),
  );
}
