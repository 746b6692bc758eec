import type { ModalView } from '@slack/types';
import { type Assignment, subjectId } from '../../../domain/assignment.ts';
import type { SubjectNames } from '../../../domain/directory.ts';
import type { Ports } from '../../../ports/ports.ts';
import { readEntitlementRules } from '../../../use-cases/entitlement-rules.ts';
import { previewAssignments } from '../../../use-cases/preview-assignment.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { type StandingAssignment, unassignView } from '../../blocks/modals/unassign-view.ts';
import type { AssignmentEffect } from '../../blocks/parts/assignment-effect.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** The standing assignments of Slack to choose from, and what withdrawing the chosen one would do. */
export async function buildUnassignView(
  { ports }: ListenerDeps,
  { connection, texts }: Scene,
  chosenId: string | null,
): Promise<ModalView> {
  const standing = await readStanding(ports, connection.id);
  const chosen = standing.find(({ id }) => id === chosenId) ?? null;
  return unassignView(texts, {
    assignments: standing.slice(0, LIMITS.staticOptions),
    total: standing.length,
    chosen,
    effect: await effectOf(ports, connection.id, chosen),
  });
}

/** Assignments and exclusions of Slack that nobody has withdrawn, by name. */
export async function readStanding(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
): Promise<readonly StandingAssignment[]> {
  const { assignments, names } = await readEntitlementRules(ports, connectionId);
  return assignments
    .filter(({ endedAt }) => endedAt === null)
    .map((assignment) => toStanding(assignment, names))
    .sort((a, b) => a.subjectName.localeCompare(b.subjectName));
}

function toStanding(assignment: Assignment, names: SubjectNames): StandingAssignment {
  const { id, subject, seat, exclude, until } = assignment;
  const target = subjectId(subject);
  const subjectName = target === null ? '' : (names.get(target)?.name ?? '');
  return { id, subjectKind: subject.kind, subjectName, seat, exclude, until };
}

async function effectOf(
  ports: ListenerDeps['ports'],
  connectionId: string,
  chosen: StandingAssignment | null,
): Promise<AssignmentEffect> {
  if (chosen === null) return { kind: 'unknown' };
  const without = (all: readonly Assignment[]) => all.filter(({ id }) => id !== chosen.id);
  return { kind: 'counted', held: false, ...(await previewAssignments(ports, connectionId, without)) };
}
