import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { issueToken } from '../../../src/local-slack/state/issue-token.ts';
import { APP } from '../support/acme-world.ts';
import { callJson } from '../support/call-app.ts';
import { startDelivery } from '../support/start-delivery.ts';

interface Envelope {
  type: string;
  envelope_id: string;
  payload: Record<string, unknown>;
  [name: string]: unknown;
}

async function startSocketMode(
  ack: (envelope: Envelope) => object | undefined = () => ({}),
  ackDeadline = 1500,
) {
  const started = await startDelivery(() => ({}), { change: { socketMode: true }, ackDeadline });
  const { token } = issueToken(started.world, {
    type: 'app',
    appId: APP.id,
    organisationId: 'T0ACME',
    teamId: null,
    userId: '',
    scopes: ['connections:write'],
  });
  const envelopes: Envelope[] = [];
  const connect = async () => {
    const opened = await callJson(started.slack, token, 'apps.connections.open');
    const socket = new WebSocket(String(opened.url));
    onTestFinished(() => socket.terminate());
    socket.on('message', (data) => {
      const envelope = JSON.parse(String(data)) as Envelope;
      envelopes.push(envelope);
      const payload = envelope.envelope_id ? ack(envelope) : undefined;
      if (payload) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
    });
    await once(socket, 'message');
    return { socket, url: String(opened.url) };
  };
  return { ...started, token, envelopes, connect };
}

const help = { userId: 'U0MIA', command: '/provision', text: 'help' };

describe('Socket Mode', () => {
  it('says hello and brings a command, whose ack may answer', async () => {
    const { connect, envelopes, delivery, received } = await startSocketMode(() => ({
      text: 'Here is help',
    }));
    await connect();
    const { ack, state } = await delivery.sendCommand(help);
    expect(envelopes).toMatchObject([
      { type: 'hello', num_connections: 1, connection_info: { app_id: APP.id } },
      {
        type: 'slash_commands',
        envelope_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        accepts_response_payload: true,
        payload: { command: '/provision', text: 'help' },
      },
    ]);
    expect(ack).toMatchObject({ status: 200, failure: null });
    expect(state.ephemerals).toMatchObject([{ text: 'Here is help' }]);
    expect(received).toEqual([]);
  });
  it('brings events with the number of the try, again when nobody acknowledges', async () => {
    const { connect, envelopes, delivery } = await startSocketMode(() => undefined, 200);
    await connect();
    await delivery.openHome({ userId: 'U0MIA' });
    await vi.waitFor(() => expect(envelopes).toHaveLength(3));
    expect(envelopes.slice(1)).toMatchObject([
      { type: 'events_api', accepts_response_payload: false, retry_attempt: 0, retry_reason: '' },
      { type: 'events_api', retry_attempt: 1, retry_reason: 'http_timeout' },
    ]);
  });
  it('shows operation_timeout when nobody acknowledges, and dispatch_failed when nobody is there', async () => {
    const { connect, delivery } = await startSocketMode(() => undefined, 200);
    expect(await delivery.sendCommand(help)).toMatchObject({ ack: { failure: 'connection_failed' } });
    await connect();
    expect((await delivery.sendCommand(help)).notice).toContain('operation_timeout');
  });
  it('spreads over connections and goes on when one is lost', async () => {
    const { connect, envelopes, delivery } = await startSocketMode();
    const first = await connect();
    await connect();
    expect(envelopes.at(-1)).toMatchObject({ num_connections: 2 });
    first.socket.close();
    await once(first.socket, 'close');
    await vi.waitFor(async () =>
      expect(await delivery.sendCommand(help)).toMatchObject({ ack: { status: 200 } }),
    );
  });
  it('opens one connection with a ticket', async () => {
    const { connect } = await startSocketMode();
    const { url } = await connect();
    const again = new WebSocket(url);
    const [error] = await once(again, 'error');
    expect(String(error)).toContain('401');
  });
  it('asks for an app-level token with connections:write, and an app in Socket Mode', async () => {
    const { slack, bot, token, world } = await startSocketMode();
    expect(await callJson(slack, bot, 'apps.connections.open')).toMatchObject({
      error: 'not_allowed_token_type',
    });
    world.apps.set(APP.id, APP);
    expect(await callJson(slack, token, 'apps.connections.open')).toMatchObject({
      error: 'socket_mode_disabled',
    });
  });
});
