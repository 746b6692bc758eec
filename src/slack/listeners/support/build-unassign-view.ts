import type { ModalView } from '@slack/types';
import { type Assignment, subjectId } from '../../../domain/assignment.ts';
import { compareText } from '../../../domain/compare-text.ts';
import type { SubjectNames } from '../../../domain/directory.ts';
import type { Ports } from '../../../ports/ports.ts';
import { type EntitlementRules, readEntitlementRules } from '../../../use-cases/entitlement-rules.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { type StandingAssignment, unassignView } from '../../blocks/modals/unassign-view.ts';
import type { AssignmentEffect } from '../../blocks/parts/assignment-effect.ts';
import { countEffect } from './count-effect.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** The standing assignments of Slack to choose from, and what withdrawing the chosen one would do. */
export async function buildUnassignView(
  { ports }: ListenerDeps,
  scene: Scene,
  chosenId: string | null,
): Promise<ModalView> {
  const rules = await readEntitlementRules(ports, scene.connection.id);
  const standing = toStandingList(rules);
  return unassignView(scene.texts, {
    assignments: standing.slice(0, LIMITS.staticOptions),
    total: standing.length,
    chosen: standing.find(({ id }) => id === chosenId) ?? null,
    effect: await effectOf(ports, scene, rules, chosenId),
  });
}

/** Assignments and exclusions of Slack that nobody has withdrawn, by name. */
export async function readStanding(
  ports: Pick<Ports, 'assignments'>,
  connectionId: string,
): Promise<readonly StandingAssignment[]> {
  return toStandingList(await readEntitlementRules(ports, connectionId));
}

function toStandingList({ assignments, names }: EntitlementRules): readonly StandingAssignment[] {
  return assignments
    .filter(({ endedAt }) => endedAt === null)
    .map((assignment) => toStanding(assignment, names))
    .sort((one, other) => compareText(one.subjectName, other.subjectName));
}

function toStanding(assignment: Assignment, names: SubjectNames): StandingAssignment {
  const { id, subject, seat, exclude, until } = assignment;
  const target = subjectId(subject);
  const subjectName = target === null ? '' : (names.get(target)?.name ?? '');
  return { id, subjectKind: subject.kind, subjectName, seat, exclude, until };
}

/** Withdrawing ends everything that stands for the same subject in the same way, so that is what is counted. */
async function effectOf(
  ports: ListenerDeps['ports'],
  scene: Scene,
  { assignments }: EntitlementRules,
  chosenId: string | null,
): Promise<AssignmentEffect> {
  const chosen = assignments.find(({ id }) => id === chosenId);
  if (chosen === undefined) return { kind: 'unknown' };
  const ends = ({ subject, exclude }: Assignment) =>
    exclude === chosen.exclude &&
    subject.kind === chosen.subject.kind &&
    subjectId(subject) === subjectId(chosen.subject);
  return countEffect(ports, scene, (all) => all.filter((one) => !ends(one)));
}
