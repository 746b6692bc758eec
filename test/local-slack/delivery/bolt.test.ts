import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { View } from '@slack/types';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDelivery } from '../../../src/local-slack/delivery/create-delivery.ts';
import { socketHubOf } from '../../../src/local-slack/delivery/socket-hub.ts';
import { issueToken } from '../../../src/local-slack/state/issue-token.ts';
import { APP } from '../support/acme-world.ts';
import { startWithApp } from '../support/call-app.ts';
import { input, modal, plain } from '../support/start-delivery.ts';

/** An app as its author writes it: a command opens a modal, a menu suggests, a submission is answered. */
function listen(app: App): void {
  app.command('/provision', async ({ ack, body, client, command }) => {
    await ack(`You said ${command.text}`);
    const who = input('who', { type: 'external_select', action_id: 'who', min_query_length: 1 });
    await client.views.open({
      trigger_id: body.trigger_id,
      view: modal([who], { callback_id: 'invite' }) as View,
    });
  });
  app.options('who', async ({ ack, payload }) => {
    await ack({ options: [{ text: { type: 'plain_text', text: payload.value }, value: 'U0ADA' }] });
  });
  app.view('invite', async ({ ack, view }) => {
    const chosen = view.state.values.who?.who?.selected_option?.value;
    await ack({ response_action: 'errors', errors: { who: `${chosen} has Slack already` } });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const go = {
      type: 'actions',
      block_id: 'b',
      elements: [{ type: 'button', action_id: 'go', text: plain('Go') }],
    };
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [go] } as View });
  });
  app.action('go', async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'Going' });
  });
}

async function startBolt(mode: 'http' | 'socket') {
  const started = await startWithApp();
  const { slack, world, bot } = started;
  const clientOptions = { slackApiUrl: `${slack.url}/api/` };
  const isSocket = mode === 'socket';
  world.apps.set(APP.id, { ...APP, socketMode: isSocket });
  const place = { appId: APP.id, organisationId: 'T0ACME', teamId: null, userId: '' };
  const { token } = issueToken(world, { ...place, type: 'app', scopes: ['connections:write'] });
  const receiver = isSocket
    ? // Not `clientOptions`: this receiver hands on only those of the installer.
      new SocketModeReceiver({ appToken: token, installerOptions: { clientOptions } })
    : new HTTPReceiver({ signingSecret: APP.signingSecret, port: 0 });
  const app = new App({ receiver, token: bot, clientOptions, ignoreSelf: false });
  listen(app);
  const server = await app.start(0);
  onTestFinished(async () => void (await app.stop()));
  const address = server && 'address' in server ? server.address() : null;
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `http://127.0.0.1:${port}/slack/events`;
  const described = { description: '', usageHint: '', shouldEscape: true };
  world.apps.set(APP.id, {
    ...APP,
    socketMode: isSocket,
    commands: [{ command: '/provision', url, ...described }],
    interactivityUrl: url,
    optionsUrl: url,
    eventsUrl: url,
    events: ['app_home_opened'],
  });
  if (isSocket) await vi.waitFor(() => expect(socketHubOf(world).isConnected(APP.id)).toBe(true));
  return { ...started, delivery: createDelivery({ world, baseUrl: () => slack.url }) };
}

describe.each(['http', 'socket'] as const)("Slack's own framework over %s", (mode) => {
  it('understands commands, suggestions and submissions, and is understood', async () => {
    const { delivery } = await startBolt(mode);
    const { notice, state } = await delivery.sendCommand({
      userId: 'U0MIA',
      command: '/provision',
      text: 'hi @ada',
    });
    expect([notice, state.ephemerals]).toMatchObject([null, [{ text: 'You said hi <@U0ADA|ada>' }]]);
    await vi.waitFor(() => expect(delivery.inboxOf('U0MIA').modals).toHaveLength(1));
    const viewId = String(delivery.inboxOf('U0MIA').modals[0]?.view.id);
    const element = { userId: 'U0MIA', container: { viewId }, blockId: 'who', actionId: 'who' };
    expect((await delivery.suggest({ ...element, query: 'a' })).options).toMatchObject([{ value: 'U0ADA' }]);
    const submitted = await delivery.submitView({
      userId: 'U0MIA',
      viewId,
      values: { who: { who: 'U0ADA' } },
    });
    expect(submitted.state.modals).toMatchObject([{ errors: { who: 'U0ADA has Slack already' } }]);
  });
  it('understands events and clicks', async () => {
    const { delivery } = await startBolt(mode);
    await delivery.openHome({ userId: 'U0MIA' });
    await vi.waitFor(() => expect(delivery.inboxOf('U0MIA').homes[APP.id]).toBeDefined());
    const viewId = String(delivery.inboxOf('U0MIA').homes[APP.id]?.id);
    await delivery.clickAction({ userId: 'U0MIA', container: { viewId }, blockId: 'b', actionId: 'go' });
    await vi.waitFor(() =>
      expect(delivery.inboxOf('U0MIA').channels.flatMap(({ messages }) => messages)).toMatchObject([
        { text: 'Going' },
      ]),
    );
  });
});
