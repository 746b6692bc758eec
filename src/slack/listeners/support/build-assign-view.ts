import type { ModalView } from '@slack/types';
import type { Seat, Subject } from '../../../domain/assignment.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { App } from '../../../ports/assignments.ts';
import { AppUnknown } from '../../../use-cases/find-app-by-name.ts';
import { withAssignment } from '../../../use-cases/preview-assignment.ts';
import { assignView } from '../../blocks/modals/assign-view.ts';
import type { AssignmentEffect } from '../../blocks/parts/assignment-effect.ts';
import { countEffect } from './count-effect.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** What has been chosen in the assign modal so far. */
export interface AssignChoices {
  /** Null: Slack. */
  readonly appId: string | null;
  readonly kind: Subject['kind'];
  /** Null: not chosen yet, or the whole organisation. */
  readonly subject: { readonly id: string; readonly label: string } | null;
  readonly seat: Seat;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly exclude: boolean;
  readonly note: string | null;
}

export const FIRST_ASSIGN_CHOICES: AssignChoices = {
  appId: null,
  kind: 'unit',
  subject: null,
  seat: 'member',
  from: null,
  until: null,
  exclude: false,
  note: null,
};

/** The assign modal with what was chosen, and how many people would gain or lose Slack by it. */
export async function buildAssignView(
  deps: ListenerDeps,
  scene: Scene,
  choices: AssignChoices,
): Promise<ModalView> {
  const { connection, texts } = scene;
  const apps = await deps.ports.assignments.apps(connection.id);
  const app = appOf(apps, choices);
  return assignView(texts, {
    ...choices,
    apps,
    appId: app.id,
    guestSeats: connection.enterprise,
    effect: await effectOf(deps, scene, app, choices),
  });
}

/** Throws AppUnknown for one that is not there (any more). */
export function appOf(apps: readonly App[], { appId }: Pick<AssignChoices, 'appId'>): App {
  const app = apps.find(({ id, slack }) => (appId === null ? slack : id === appId));
  if (app === undefined) throw new AppUnknown('no app has this id', { appId });
  return app;
}

/** Null while a unit, group, workspace or person is still to be chosen. */
export function subjectOf({ kind, subject }: Pick<AssignChoices, 'kind' | 'subject'>): Subject | null {
  if (kind === 'organization') return { kind };
  if (subject === null) return null;
  const { id } = subject;
  switch (kind) {
    case 'unit':
      return { kind, unitId: id, subtree: true };
    case 'group':
      return { kind, groupId: id };
    case 'workspace':
      return { kind, workspaceId: id };
    case 'person':
      return { kind, personId: id };
  }
}

async function effectOf(
  { ports }: ListenerDeps,
  scene: Scene,
  app: App,
  choices: AssignChoices,
): Promise<AssignmentEffect> {
  const subject = subjectOf(choices);
  if (!app.slack) return { kind: 'other_app' };
  if (subject === null) return { kind: 'unknown' };
  const { seat, from, until, exclude, note: reason } = choices;
  const request = { app, subject, seat, from, until, exclude, reason };
  return countEffect(ports, scene, withAssignment(request, ports.clock.now()));
}
