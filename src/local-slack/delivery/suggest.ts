import { suggestions } from '../block-kit/option-rules.ts';
import { isObject } from '../block-kit/rule.ts';
import { toMetadataMessage } from '../block-kit/to-invalid-arguments.ts';
import { findElement } from '../views/elements-in.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import type { Ack } from './ack.ts';
import { type ActPlace, contextOf } from './act-context.ts';
import { noticeOf } from './click-action.ts';
import { type ContainerName, containerKey, containerParts, findContainer } from './container.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { rememberOffer } from './offered-options.ts';
import { interactionParts } from './payload-parts.ts';
import { personState } from './person-state.ts';
import { sendToApp } from './send-to-app.ts';

export interface SuggestRequest extends ActPlace {
  container: ContainerName;
  blockId: string;
  actionId: string;
  query: string;
}

export interface Suggested extends Delivered {
  /** What the person can choose from. */
  options: unknown[];
}

/** "The default value is `3`." */
const DEFAULT_QUERY_LENGTH = 3;

/** A person types into an external select (`block_suggestion`). Too short a text is not sent. */
export async function suggest(deps: DeliveryDeps, request: SuggestRequest): Promise<Suggested> {
  const { world } = deps;
  const { userId, blockId, actionId, query } = request;
  const container = findContainer(world, userId, request.container);
  const context = contextOf(world, { ...request, teamId: container.teamId, appId: container.appId });
  const element = findElement(container.blocks, blockId, actionId)?.element;
  if (!String(element?.type).endsWith('external_select'))
    throw new RefusedByClient(`${blockId}/${actionId} is no external select`);
  const state = () => personState(world, userId, deps.baseUrl());
  if (query.length < Number(element?.min_query_length ?? DEFAULT_QUERY_LENGTH))
    return { ack: null, notice: null, faults: [], options: [], state: state() };
  const values = container.kind === 'view' ? container.view.values : {};
  const ack = await sendToApp(deps, {
    app: context.app,
    kind: 'interactive',
    url: context.app.optionsUrl || context.app.interactivityUrl,
    acceptsAnswer: true,
    payload: {
      type: 'block_suggestion',
      ...interactionParts(context),
      ...containerParts(context, container, values, deps.baseUrl()),
      action_id: actionId,
      block_id: blockId,
      value: query,
    },
  });
  const { options, faults } = readOptions(ack);
  rememberOffer(world, { containerKey: containerKey(container), blockId, actionId }, options);
  return { ack, notice: noticeOf(ack), faults, options, state: state() };
}

/** Slack shows "No results" for an answer that it cannot use. */
function readOptions({ failure, body }: Ack): { options: unknown[]; faults: string[] } {
  if (failure) return { options: [], faults: [] };
  const faults = suggestions(body, '').map(toMetadataMessage);
  if (faults.length > 0 || !isObject(body)) return { options: [], faults };
  const groups = Array.isArray(body.option_groups) ? body.option_groups : [];
  const lists = [body, ...groups].map((holder) => (isObject(holder) ? holder.options : []));
  return { options: lists.flatMap((list) => (Array.isArray(list) ? list : [])), faults };
}
