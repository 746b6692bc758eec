import { isObject } from '../block-kit/rule.ts';
import { checkEntered } from '../views/check-entered.ts';
import { type Entered, readValues } from '../views/read-values.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import type { StoredView } from '../views/stored-view.ts';
import { toWebView } from '../views/to-web-view.ts';
import { issueTrigger } from '../views/trigger.ts';
import { findView, saveView } from '../views/view-store.ts';
import { type ActPlace, contextOf } from './act-context.ts';
import { applyResponseAction } from './apply-response-action.ts';
import { createChoices } from './create-choices.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { modalResponseUrls } from './modal-response-urls.ts';
import { interactionParts } from './payload-parts.ts';
import { personState } from './person-state.ts';
import { receiveFiles } from './receive-files.ts';
import { sendToApp } from './send-to-app.ts';

export interface SubmitRequest extends ActPlace {
  viewId: string;
  /** `block_id` → `action_id` → text, option value, ids, date; files as `{name, content | base64}`. */
  values?: Entered | undefined;
}

/** What the client says when the answer to a submission is late or wrong. */
const TROUBLE = 'We had some trouble connecting. Try again?';

/**
 * A person fills a modal in and submits it (`view_submission`).
 *
 * @throws RefusedByClient with `fields` when Slack's client finds a field missing or wrong and sends nothing
 */
export async function submitView(deps: DeliveryDeps, request: SubmitRequest): Promise<Delivered> {
  const { world } = deps;
  const view = fillIn(deps, findModal(deps, request), request.values ?? {});
  const context = contextOf(world, { ...request, teamId: view.teamId, appId: view.appId });
  const { app, user, team } = context;
  const key = { appId: app.id, userId: user.id, teamId: team.id, viewId: view.id };
  const ack = await sendToApp(deps, {
    app,
    kind: 'interactive',
    url: app.interactivityUrl,
    acceptsAnswer: true,
    payload: {
      type: 'view_submission',
      ...interactionParts(context),
      trigger_id: issueTrigger(world, key),
      view: toWebView(view, view.values),
      response_urls: modalResponseUrls(context, view, deps.baseUrl()),
    },
  });
  const faults = ack.failure ? [] : applyResponseAction(world, context, view, ack.body);
  const notice = ack.failure || faults.length > 0 ? TROUBLE : null;
  return { ack, notice, faults, state: personState(world, user.id, deps.baseUrl()) };
}

function findModal({ world }: DeliveryDeps, { userId, viewId }: SubmitRequest): StoredView {
  const view = findView(world, viewId);
  if (view?.userId !== userId) throw new RefusedByClient(`${userId} has no view ${viewId} open`);
  if (view.type !== 'modal' || !isObject(view.submit))
    throw new RefusedByClient(`${viewId} has no submit button`);
  return view;
}

/** Keeps what was entered in the view, whether it can be submitted or not. */
function fillIn(deps: DeliveryDeps, view: StoredView, entered: Entered): StoredView {
  const { world } = deps;
  const withFiles = receiveFiles(world, view, entered, deps.baseUrl());
  const choices = createChoices(world, view.userId, view.id);
  const values = readValues(view.blocks, view.values, withFiles, choices);
  const errors = checkEntered(view.blocks, values);
  const filled = saveView(world, { ...view, values, errors });
  if (Object.keys(errors).length > 0) throw new RefusedByClient('fields are missing or wrong', errors);
  return filled;
}
