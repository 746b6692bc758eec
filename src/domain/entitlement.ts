import type { Seat, Subject } from './assignment.ts';
import type { LossCause } from './cause.ts';
import type { PersonStatus } from './person.ts';
import type { PlainDate } from './plain-date.ts';

/** One step of the chain directory record → unit/group/workspace → assignment → verdict (E2). */
export type Reason =
  | { readonly kind: 'no_person' }
  | {
      readonly kind: 'person';
      readonly status: PersonStatus;
      readonly sourceName: string;
      readonly absent: boolean;
    }
  | { readonly kind: 'unit'; readonly path: string }
  | { readonly kind: 'reached'; readonly by: AssignmentMention }
  | { readonly kind: 'not_yet'; readonly by: AssignmentMention; readonly from: PlainDate }
  | { readonly kind: 'over'; readonly by: AssignmentMention; readonly until: PlainDate }
  | { readonly kind: 'withdrawn'; readonly by: AssignmentMention; readonly at: Date }
  | { readonly kind: 'excluded'; readonly by: AssignmentMention }
  | { readonly kind: 'no_assignment' }
  /** What once entitled them and does not any more (P4); told by the plan, which remembers it. */
  | { readonly kind: 'lost'; readonly cause: LossCause; readonly by: AssignmentMention; readonly at: Date }
  | { readonly kind: 'verdict'; readonly entitled: boolean; readonly seat: Seat };

/** An assignment as a reason names it: by its subject's name at that time. */
export interface AssignmentMention {
  readonly assignmentId: string;
  readonly subjectKind: Subject['kind'];
  readonly subjectName: string;
  readonly subjectDeleted: boolean;
  readonly seat: Seat;
  readonly until: PlainDate | null;
  readonly note: string | null;
}

/** The computed answer: should this person have Slack, with which seat, and because of what. */
export interface Entitlement {
  readonly entitled: boolean;
  readonly seat: Seat;
  /** Assignments in the verdict, sorted: those at the deciding nearness. Part of the evidence (H1). */
  readonly assignmentIds: readonly string[];
  readonly reasons: readonly Reason[];
  /** What reaches them at the deciding nearness, whatever their status; empty: nothing, or an exclusion wins. */
  readonly reachedBy: readonly AssignmentMention[];
  /** The exclusions that decide, whatever the person's status; empty: none does. */
  readonly excludedBy: readonly AssignmentMention[];
  /** True when the verdict rests on an assignment or exclusion to this very person: asked for by name. */
  readonly byName: boolean;
}
