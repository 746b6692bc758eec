import { type Assignment, type Subject, subjectId } from '../domain/assignment.ts';
import { type AssignmentState, assignmentState } from '../domain/assignment-state.ts';
import { compareText } from '../domain/compare-text.ts';
import type { SubjectNames } from '../domain/directory.ts';
import { foldText } from '../domain/fold-text.ts';
import type { AssignmentFilter } from '../ports/assignments.ts';
import type { Ports } from '../ports/ports.ts';
import { readEntitlementRules } from './entitlement-rules.ts';
import { readNow } from './read-now.ts';

type Needs = Pick<Ports, 'assignments' | 'clock' | 'connections' | 'dayIn'>;

/** What stands now, whatever its dates: nobody has withdrawn it. */
export interface ListedAssignment {
  readonly assignment: Assignment;
  /** Empty for the whole organisation. */
  readonly subjectName: string;
  readonly subjectDeleted: boolean;
  readonly state: AssignmentState;
  /** Active people whom its subject holds, an assignment's dates aside. */
  readonly people: number;
}

export interface AssignmentPage {
  readonly assignments: readonly ListedAssignment[];
  readonly next: string | null;
  readonly total: number;
  /** Of all that stand, without filter and search. */
  readonly standing: number;
}

interface Query {
  readonly filter: AssignmentFilter;
  readonly search: string | null;
  readonly limit: number;
  /** Id of the last one of the page before. */
  readonly after: string | null;
}

const KINDS: readonly Subject['kind'][] = ['organization', 'unit', 'group', 'workspace', 'person'];

/** Assignments and exclusions of Slack that stand, from the widest to the nearest, by name. */
export async function listAssignments(
  ports: Needs,
  connectionId: string,
  { filter, search, limit, after }: Query,
): Promise<AssignmentPage> {
  const { assignments, names } = await readEntitlementRules(ports, connectionId);
  const standing = assignments.filter(({ endedAt }) => endedAt === null);
  const found = standing
    .map((assignment) => ({ assignment, ...nameOf(assignment, names) }))
    .filter(({ assignment, subjectName }) => isMeant(assignment, filter) && hasWords(subjectName, search))
    .sort(byKindAndName);
  const start = after === null ? 0 : found.findIndex(({ assignment }) => assignment.id === after) + 1;
  const page = found.slice(start, start + limit);
  const reached = await ports.assignments.countPeople(
    connectionId,
    page.map(({ assignment }) => assignment.id),
  );
  const now = readNow(ports, await ports.connections.readPolicy(connectionId));
  return {
    assignments: page.map((one) => ({
      ...one,
      state: assignmentState(one.assignment, now),
      people: reached.get(one.assignment.id) ?? 0,
    })),
    next: found.length > start + limit ? (page.at(-1)?.assignment.id ?? null) : null,
    total: found.length,
    standing: standing.length,
  };
}

/** One of them; null where it does not stand (any more). */
export async function showAssignment(
  ports: Needs,
  connectionId: string,
  assignmentId: string,
): Promise<ListedAssignment | null> {
  const { assignments, names } = await readEntitlementRules(ports, connectionId);
  const assignment = assignments.find(({ id, endedAt }) => id === assignmentId && endedAt === null);
  if (assignment === undefined) return null;
  const reached = await ports.assignments.countPeople(connectionId, [assignmentId]);
  const now = readNow(ports, await ports.connections.readPolicy(connectionId));
  const state = assignmentState(assignment, now);
  return { assignment, ...nameOf(assignment, names), state, people: reached.get(assignmentId) ?? 0 };
}

function nameOf({ subject }: Assignment, names: SubjectNames) {
  const id = subjectId(subject);
  const known = id === null ? undefined : names.get(id);
  return { subjectName: known?.name ?? '', subjectDeleted: known?.deleted ?? false };
}

function isMeant({ subject, exclude }: Assignment, filter: AssignmentFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'exclusions' ? exclude : subject.kind === filter;
}

function hasWords(name: string, search: string | null): boolean {
  const folded = foldText(name);
  return foldText(search ?? '')
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

type Named = Pick<ListedAssignment, 'assignment' | 'subjectName'>;

function byKindAndName(one: Named, other: Named): number {
  const kindOf = ({ assignment }: Named) => KINDS.indexOf(assignment.subject.kind);
  return (
    kindOf(one) - kindOf(other) ||
    compareText(foldText(one.subjectName), foldText(other.subjectName)) ||
    compareText(one.assignment.id, other.assignment.id)
  );
}
