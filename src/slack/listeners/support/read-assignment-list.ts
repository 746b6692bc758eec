import type { AssignmentFilter } from '../../../ports/assignments.ts';
import { listAssignments } from '../../../use-cases/list-assignments.ts';
import type { AssignmentsModel } from '../../blocks/home/assignments-view.ts';
import type { ListPosition } from '../../blocks/list-position.ts';
import type { Scene } from './read-scene.ts';

/** One page of what gives Slack to whom. */
export async function readAssignmentList(
  ports: Parameters<typeof listAssignments>[0],
  { connection }: Scene,
  position: ListPosition<AssignmentFilter>,
  pageSize: number,
): Promise<Omit<AssignmentsModel, 'frame'>> {
  const { filter, search, after } = position;
  const page = await listAssignments(ports, connection.id, { filter, search, after, limit: pageSize });
  const { assignments: rows, next, total, standing } = page;
  return { rows, position, pageSize, next, total, standing };
}
