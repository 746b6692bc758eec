import { limitOf } from '../../../domain/limit-of.ts';
import type { Ports } from '../../../ports/ports.ts';
import { previewAssignments } from '../../../use-cases/preview-assignment.ts';
import type { AssignmentEffect } from '../../blocks/parts/assignment-effect.ts';
import type { Scene } from './read-scene.ts';

type Needs = Parameters<typeof previewAssignments>[0] & Pick<Ports, 'accounts'>;

/** How many people a change of assignments would give Slack to or take it from, and whether so many wait (G3, G8). */
export async function countEffect(
  ports: Needs,
  { connection, policy }: Pick<Scene, 'connection' | 'policy'>,
  change: Parameters<typeof previewAssignments>[2],
): Promise<AssignmentEffect> {
  const [{ gains, loses }, managed] = await Promise.all([
    previewAssignments(ports, connection.id, change),
    ports.accounts.countManaged(connection.id),
  ]);
  const unreviewed = connection.reviewedAt === null && gains + loses > 0;
  const many = loses > limitOf(policy.removals, managed) || gains > limitOf(policy.additions, managed);
  return { kind: 'counted', gains, loses, held: unreviewed || many };
}
