import { isObject } from '../block-kit/rule.ts';
import { openDirectMessage } from '../messages/direct-message.ts';
import { addMessage } from '../messages/message-store.ts';
import { respond } from '../messages/respond.ts';
import { findResponseUrl, issueResponseUrl } from '../messages/response-url.ts';
import { WebApiError } from '../server/web-api-error.ts';
import type { Channel } from '../state/channel.ts';
import { RefusedByClient } from '../views/refused-by-client.ts';
import { issueTrigger } from '../views/trigger.ts';
import type { Ack } from './ack.ts';
import { type ActContext, type ActPlace, contextOf } from './act-context.ts';
import type { Delivered } from './delivered.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { escapeCommandText } from './escape-command-text.ts';
import { channelNameOf, VERIFICATION_TOKEN } from './payload-parts.ts';
import { personState } from './person-state.ts';
import { sendToApp } from './send-to-app.ts';

export interface CommandRequest extends ActPlace {
  /** The direct message with the app by default. */
  channelId?: string | undefined;
  /** `/provision` */
  command: string;
  text?: string | undefined;
}

/** A person types a slash command and presses enter. @throws RefusedByClient when there is no such command */
export async function sendCommand(deps: DeliveryDeps, request: CommandRequest): Promise<Delivered> {
  const { world } = deps;
  const context = contextOf(world, request, (app) =>
    app.commands.some(({ command }) => command === request.command),
  );
  const registered = context.app.commands.find(({ command }) => command === request.command);
  const channel = channelOf(context, request.channelId);
  const path = responsePath(context, channel);
  const ack = await sendToApp(deps, {
    app: context.app,
    kind: 'slash_commands',
    url: registered?.url ?? '',
    acceptsAnswer: true,
    payload: {
      ...commandPayload(context, channel, request.command),
      text: registered?.shouldEscape ? escapeCommandText(context, request.text ?? '') : (request.text ?? ''),
      response_url: `${deps.baseUrl()}${path}`,
    },
  });
  const faults = ack.failure ? [] : readAnswer(context, path, ack);
  const failure = failureOf(ack, faults);
  const notice = failure ? `${request.command} failed with the error "${failure}"` : null;
  if (notice) sayAsSlackbot(context, channel, notice);
  return { ack, notice, faults, state: personState(world, request.userId, deps.baseUrl()) };
}

function channelOf(context: ActContext, channelId: string | undefined): Channel {
  const { world, user, team, organisation, installation } = context;
  if (channelId === undefined) {
    const memberIds = [installation.botUserId, user.id];
    return openDirectMessage(world, { organisationId: organisation.id, teamId: team.id, memberIds });
  }
  const channel = world.channels.get(channelId);
  if (!channel?.memberIds.includes(user.id)) throw new RefusedByClient(`${user.name} is not in ${channelId}`);
  return channel;
}

/** The fields of a command (slash commands page); `token` and `user_name` are deprecated and still sent. */
function commandPayload(context: ActContext, channel: Channel, command: string) {
  const { world, team, user, app, organisation, installation } = context;
  const isEnterprise = organisation.kind === 'enterprise';
  return {
    token: VERIFICATION_TOKEN,
    team_id: team.id,
    team_domain: team.domain,
    ...(isEnterprise ? { enterprise_id: organisation.id, enterprise_name: organisation.name } : {}),
    channel_id: channel.id,
    channel_name: channelNameOf(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    api_app_id: app.id,
    is_enterprise_install: String(installation.teamId === null),
    trigger_id: issueTrigger(world, { appId: app.id, userId: user.id, teamId: team.id, viewId: null }),
  };
}

function responsePath({ world, app, organisation, team, user }: ActContext, channel: Channel): string {
  return issueResponseUrl(world, {
    kind: 'commands',
    appId: app.id,
    organisationId: organisation.id,
    teamId: team.id,
    channelId: channel.id,
    userId: user.id,
    originalTs: null,
  });
}

/** The body of the ack is a first answer: text, or a message in JSON. */
function readAnswer({ world }: ActContext, path: string, { body }: Ack): string[] {
  const url = findResponseUrl(world, path.split('/').at(-1) ?? '');
  const message = typeof body === 'string' ? { text: body.trim() } : body;
  if (!url || (isObject(message) && message.text === '' && message.blocks === undefined)) return [];
  if (!isObject(message)) return ['the answer is no JSON object'];
  try {
    respond(world, url, message);
    return [];
  } catch (error) {
    if (!(error instanceof WebApiError)) throw error;
    const details = error.more.errors;
    return Array.isArray(details) ? details.map(String) : [error.code];
  }
}

/** Only `operation_timeout` is documented, `dispatch_failed` was seen; the last is remembered. */
function failureOf({ failure }: Ack, faults: readonly string[]): string | null {
  if (failure === 'http_timeout') return 'operation_timeout';
  if (failure) return 'dispatch_failed';
  return faults.length > 0 ? 'invalid_command_response' : null;
}

function sayAsSlackbot({ world, user, organisation }: ActContext, channel: Channel, text: string): void {
  const slackbot = world.users.ofOrganisation(organisation.id).find(({ kind }) => kind === 'slackbot');
  addMessage(world, {
    channelId: channel.id,
    teamId: channel.teamId,
    userId: slackbot?.id ?? 'USLACKBOT',
    appId: null,
    botId: null,
    text,
    blocks: [],
    attachments: [],
    metadata: null,
    threadTs: null,
    fileIds: [],
    onlyFor: user.id,
  });
}
