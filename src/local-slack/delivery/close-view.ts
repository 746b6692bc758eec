import { RefusedByClient } from '../views/refused-by-client.ts';
import type { StoredView } from '../views/stored-view.ts';
import { toWebView } from '../views/to-web-view.ts';
import { closeModals, modalsOf } from '../views/view-store.ts';
import type { Ack } from './ack.ts';
import { type ActPlace, contextOf } from './act-context.ts';
import { noticeOf } from './click-action.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { interactionParts } from './payload-parts.ts';
import { personState } from './person-state.ts';
import { sendToApp } from './send-to-app.ts';

export interface CloseRequest extends ActPlace {
  viewId: string;
  /** The X in the corner, which closes the whole stack. */
  all?: boolean | undefined;
}

/**
 * A person closes a modal. The app hears of it where the view says `notify_on_close`; the X and
 * `clear_on_close` close the whole stack, and the app hears of its root view with `is_cleared`.
 */
export async function closeView(deps: DeliveryDeps, request: CloseRequest): Promise<Delivered> {
  const { world } = deps;
  const stack = modalsOf(world, request.userId);
  const view = stack.find(({ id }) => id === request.viewId);
  const [root] = stack;
  if (!view || !root) throw new RefusedByClient(`${request.userId} has no view ${request.viewId} open`);
  const isCleared = request.all === true || view.clearOnClose;
  const told = isCleared ? root : view;
  closeModals(world, request.userId, told.id);
  const ack = told.notifyOnClose ? await notify(deps, request, told, isCleared) : null;
  const state = personState(world, request.userId, deps.baseUrl());
  return { ack, notice: ack && noticeOf(ack), faults: [], state };
}

function notify(deps: DeliveryDeps, place: ActPlace, view: StoredView, isCleared: boolean): Promise<Ack> {
  const context = contextOf(deps.world, { ...place, teamId: view.teamId, appId: view.appId });
  return sendToApp(deps, {
    app: context.app,
    kind: 'interactive',
    url: context.app.interactivityUrl,
    acceptsAnswer: false,
    payload: {
      type: 'view_closed',
      ...interactionParts(context),
      view: toWebView(view, view.values),
      is_cleared: isCleared,
    },
  });
}
