import { toElementValue } from '../views/element-value.ts';
import { findElement, type PlacedElement } from '../views/elements-in.ts';
import { initialValueOf } from '../views/initial-value.ts';
import { type Entered, readValues } from '../views/read-values.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import type { StateValues } from '../views/stored-view.ts';
import { issueTrigger } from '../views/trigger.ts';
import { saveView } from '../views/view-store.ts';
import type { Ack } from './ack.ts';
import { type ActPlace, contextOf } from './act-context.ts';
import {
  type Container,
  type ContainerName,
  containerKey,
  containerParts,
  findContainer,
  responseUrlPart,
  statePart,
} from './container.ts';
import { createChoices } from './create-choices.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';

import { actionTs, interactionParts } from './payload-parts.ts';
import { personState } from './person-state.ts';
import { sendToApp } from './send-to-app.ts';

export interface ClickRequest extends ActPlace {
  container: ContainerName;
  blockId: string;
  actionId: string;
  /** The value of the chosen option, the chosen ids, the date, the text; nothing for a button. */
  value?: unknown;
  /** What stands in other fields of the view meanwhile. */
  values?: Entered | undefined;
}

/**
 * A person clicks a button, chooses from a menu, picks a date (`block_actions`). Confirm dialogs count as
 * confirmed.
 *
 * @throws RefusedByClient for an element that is not there or does not tell the app about its use
 */
export async function clickAction(deps: DeliveryDeps, request: ClickRequest): Promise<Delivered> {
  const { world } = deps;
  const container = findContainer(world, request.userId, request.container);
  const context = contextOf(world, { ...request, teamId: container.teamId, appId: container.appId });
  const placed = placedIn(container, request);
  const values = valuesAfter(deps, container, placed, request);
  const key = { appId: context.app.id, userId: context.user.id, teamId: context.team.id };
  const viewId = container.kind === 'view' ? container.view.id : null;
  const ack = await sendToApp(deps, {
    app: context.app,
    kind: 'interactive',
    url: context.app.interactivityUrl,
    acceptsAnswer: false,
    payload: {
      type: 'block_actions',
      ...interactionParts(context),
      ...containerParts(context, container, values, deps.baseUrl()),
      ...statePart(container, values),
      trigger_id: issueTrigger(world, { ...key, viewId }),
      ...responseUrlPart(context, container, deps.baseUrl()),
      actions: [actionOf(deps, container, placed, request)],
    },
  });
  const state = personState(world, request.userId, deps.baseUrl());
  return { ack, notice: noticeOf(ack), faults: [], state };
}

function placedIn({ blocks }: Container, { blockId, actionId }: ClickRequest): PlacedElement {
  const placed = findElement(blocks, blockId, actionId);
  if (!placed) throw new RefusedByClient(`there is no element ${blockId}/${actionId}`);
  // "dispatch_action: whether or not the use of elements in this block should dispatch a block_actions payload".
  if (placed.block.type === 'input' && placed.block.dispatch_action !== true)
    throw new RefusedByClient(`${blockId} does not dispatch its actions`);
  return placed;
}

/** Input values as they stand after the click; kept, so that an update of the view finds them. */
function valuesAfter(
  { world }: DeliveryDeps,
  container: Container,
  { element }: PlacedElement,
  { userId, blockId, actionId, value, values = {} }: ClickRequest,
): StateValues {
  const hasValue = initialValueOf(element) !== undefined && value !== undefined;
  const entered: Entered = hasValue
    ? { ...values, [blockId]: { ...values[blockId], [actionId]: value } }
    : values;
  const before = container.kind === 'view' ? container.view.values : {};
  const choices = createChoices(world, userId, containerKey(container));
  const after = readValues(container.blocks, before, entered, choices);
  if (container.kind === 'view') saveView(world, { ...container.view, values: after });
  return after;
}

function actionOf(
  { world }: DeliveryDeps,
  container: Container,
  placed: PlacedElement,
  { userId, value }: ClickRequest,
): Record<string, unknown> {
  const { options, option_groups, initial_option, initial_options, focus_on_load, ...described } =
    placed.element;
  const hasValue = initialValueOf(placed.element) || placed.element.type === 'overflow';
  const choices = createChoices(world, userId, containerKey(container));
  return {
    ...described,
    block_id: placed.blockId,
    ...(hasValue ? toElementValue(placed, value, choices) : {}),
    action_ts: actionTs(world.clock.now()),
  };
}

/** What the client shows is not documented: guessed to be called like the error of a command. */
export function noticeOf({ failure }: Ack): string | null {
  if (failure === 'http_timeout') return 'operation_timeout';
  return failure ? 'dispatch_failed' : null;
}
