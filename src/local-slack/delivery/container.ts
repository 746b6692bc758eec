import type { Message } from '../messages/message.ts';
import { findMessage, messagesFor } from '../messages/message-store.ts';
import { issueResponseUrl } from '../messages/response-url.ts';
import { toWebMessage } from '../messages/to-web-message.ts';
import type { Channel } from '../state/channel.ts';
import type { World } from '../state/world.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import type { StateValues, StoredView } from '../views/stored-view.ts';
import { toWebView } from '../views/to-web-view.ts';
import { findView } from '../views/view-store.ts';
import type { ActContext } from './act-context.ts';
import { channelNameOf } from './payload-parts.ts';

/** Where an element stands that a person uses. */
export type ContainerName = { viewId: string } | { channelId: string; ts: string };

interface Standing {
  blocks: unknown[];
  appId: string;
  teamId: string;
}

export type Container = Standing &
  ({ kind: 'view'; view: StoredView } | { kind: 'message'; message: Message; channel: Channel });

/** @throws RefusedByClient when the person does not see it */
export function findContainer(world: World, userId: string, name: ContainerName): Container {
  if ('viewId' in name) {
    const view = findView(world, name.viewId);
    if (view?.userId !== userId) throw new RefusedByClient(`${userId} has no view ${name.viewId} open`);
    return { kind: 'view', view, blocks: view.blocks, appId: view.appId, teamId: view.teamId };
  }
  const channel = world.channels.get(name.channelId);
  const message = findMessage(world, name.channelId, name.ts);
  const isVisible = message && messagesFor(world, name.channelId, userId).includes(message);
  if (!channel?.memberIds.includes(userId) || !message || !isVisible)
    throw new RefusedByClient(`${userId} does not see a message ${name.ts} in ${name.channelId}`);
  const { blocks, appId, teamId } = message;
  return { kind: 'message', message, channel, blocks, appId: appId ?? '', teamId };
}

/** The key of an element on this person's screen. */
export function containerKey(container: Container): string {
  return container.kind === 'view' ? container.view.id : `${container.channel.id} ${container.message.ts}`;
}

/**
 * What a payload says of the place of an element. For an ephemeral message Slack sends no `message`
 * (recorded payloads).
 */
export function containerParts(
  context: ActContext,
  container: Container,
  values: StateValues,
  baseUrl: string,
) {
  if (container.kind === 'view') {
    const { view } = container;
    return { container: { type: 'view', view_id: view.id }, view: toWebView(view, values) };
  }
  const { message, channel } = container;
  const isEphemeral = message.onlyFor !== null;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
    },
    channel: { id: channel.id, name: channelNameOf(channel) },
    ...(isEphemeral ? {} : { message: toWebMessage(context.world, message, baseUrl) }),
  };
}

/** Of a message the values stand beside it, of a view inside it. */
export function statePart(container: Container, values: StateValues) {
  return container.kind === 'view' ? {} : { state: { values } };
}

/** Messages have one, views have not. */
export function responseUrlPart(context: ActContext, container: Container, baseUrl: string) {
  if (container.kind === 'view') return {};
  const { world, app, organisation, team, user } = context;
  const path = issueResponseUrl(world, {
    kind: 'actions',
    appId: app.id,
    organisationId: organisation.id,
    teamId: team.id,
    channelId: container.channel.id,
    userId: user.id,
    originalTs: container.message.ts,
  });
  return { response_url: `${baseUrl}${path}` };
}
