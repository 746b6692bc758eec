import type { World } from '../state/world.ts';
import { ACK_DEADLINE, type Ack } from './ack.ts';
import { type ClickRequest, clickAction } from './click-action.ts';
import { type CloseRequest, closeView } from './close-view.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { type Inbox, inboxOf } from './inbox.ts';
import { type HomeRequest, openHome } from './open-home.ts';
import { type CommandRequest, sendCommand } from './send-command.ts';
import { type EventRequest, sendEvent } from './send-event.ts';
import { type SubmitRequest, submitView } from './submit-view.ts';
import { type Suggested, type SuggestRequest, suggest } from './suggest.ts';

export interface DeliveryOptions {
  world: World;
  /** Where apps reach this Slack, without a trailing slash. */
  baseUrl: () => string;
  /** Milliseconds that an app has to answer; 3,000 by default, as Slack's own. */
  ackDeadline?: number;
  /** Where the timestamps of signatures come from. */
  realNow?: () => number;
}

/**
 * What people do in Slack, brought to the app as Slack does. Each call resolves once the app has answered or
 * its time is over, and throws RefusedByClient where Slack's own client would not let the person do it.
 */
export interface Delivery {
  sendCommand(request: CommandRequest): Promise<Delivered>;
  clickAction(request: ClickRequest): Promise<Delivered>;
  suggest(request: SuggestRequest): Promise<Suggested>;
  submitView(request: SubmitRequest): Promise<Delivered>;
  closeView(request: CloseRequest): Promise<Delivered>;
  openHome(request: HomeRequest): Promise<Delivered>;
  /** The acks of the first try and of the retry at once; none where the app does not subscribe to it. */
  sendEvent(request: EventRequest): Promise<Ack[]>;
  inboxOf(userId: string): Inbox;
}

export function createDelivery({
  world,
  baseUrl,
  ackDeadline = ACK_DEADLINE,
  realNow = Date.now,
}: DeliveryOptions): Delivery {
  const deps: DeliveryDeps = { world, baseUrl, ackDeadline, realNow };
  return {
    sendCommand: (request) => sendCommand(deps, request),
    clickAction: (request) => clickAction(deps, request),
    suggest: (request) => suggest(deps, request),
    submitView: (request) => submitView(deps, request),
    closeView: (request) => closeView(deps, request),
    openHome: (request) => openHome(deps, request),
    sendEvent: (request) => sendEvent(deps, request),
    inboxOf: (userId) => inboxOf(world, userId, baseUrl()),
  };
}
