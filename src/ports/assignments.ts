import type { AppKind } from '../domain/app-kind.ts';
import type { Assignment, Seat, Subject } from '../domain/assignment.ts';
import type { SubjectNames } from '../domain/directory.ts';
import type { PlainDate } from '../domain/plain-date.ts';

export interface App {
  readonly id: string;
  readonly name: string;
  /** Slack is the one that Rollcall provisions. */
  readonly slack: boolean;
  /** Null: nobody has said. */
  readonly kind: AppKind | null;
}

export type AssignmentFilter = 'all' | Subject['kind'] | 'exclusions';

export interface AssignmentTerms {
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

export interface NewAssignment extends AssignmentTerms {
  readonly appId: string;
  readonly subject: Subject;
  readonly exclude: boolean;
  readonly reason: string | null;
}

export interface Assignments {
  /** `slack` in any case is Slack; other names are apps known by name. `create`: made when unknown. */
  findApp(connectionId: string, name: string, create: boolean): Promise<App | null>;
  /** Every app that was ever named, Slack first, then by name. */
  apps(connectionId: string): Promise<readonly App[]>;
  setAppKind(connectionId: string, appId: string, kind: AppKind): Promise<void>;
  /** Every assignment of the app, ended ones included (they explain removals, P4). */
  list(connectionId: string, appId: string): Promise<readonly Assignment[]>;
  /** The same standing assignment given twice is one. */
  add(connectionId: string, assignment: NewAssignment, by: string, now: Date): Promise<Assignment>;
  /** Ends the standing ones with this subject (and `exclude`); answers those that ended. */
  end(
    connectionId: string,
    appId: string,
    subject: Subject,
    exclude: boolean,
    by: string,
    now: Date,
  ): Promise<readonly Assignment[]>;
  /** Ends this one and puts one with other terms in its place, in one step; null: it does not stand (any more). */
  change(
    connectionId: string,
    assignmentId: string,
    terms: AssignmentTerms,
    by: string,
    now: Date,
  ): Promise<{ readonly ended: Assignment; readonly added: Assignment } | null>;
  /** Names of every unit, group, workspace and person that an assignment of the app points to. */
  subjectNames(connectionId: string, appId: string): Promise<SubjectNames>;
  /** Active people in the subject of each of these, by the assignment's id. */
  countPeople(connectionId: string, assignmentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Names of the apps assigned to this person by themselves or through where they stand, with where from. */
  appsOf(
    connectionId: string,
    personId: string,
  ): Promise<readonly { readonly app: App; readonly assignment: Assignment }[]>;
}
