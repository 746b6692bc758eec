import type { ModalView } from '@slack/types';
import type { AssignmentTerms } from '../../../ports/assignments.ts';
import { AssignmentUnknown } from '../../../use-cases/assign-app.ts';
import { withTerms } from '../../../use-cases/change-assignment.ts';
import { showAssignment } from '../../../use-cases/list-assignments.ts';
import { changeAssignmentView } from '../../blocks/modals/change-assignment-view.ts';
import { countEffect } from './count-effect.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** One assignment with other terms, and whom they would move. @param terms null: as they stand. */
export async function buildChangeView(
  { ports }: ListenerDeps,
  scene: Scene,
  assignmentId: string,
  terms: AssignmentTerms | null,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const listed = await showAssignment(ports, connection.id, assignmentId);
  if (listed === null) throw new AssignmentUnknown('it has ended meanwhile', { assignmentId });
  const { seat, from, until } = terms ?? listed.assignment;
  const wanted = { seat, from, until };
  return changeAssignmentView(texts, {
    listed,
    terms: wanted,
    guestSeats: connection.enterprise,
    effect: await countEffect(ports, scene, withTerms(assignmentId, wanted)),
  });
}
