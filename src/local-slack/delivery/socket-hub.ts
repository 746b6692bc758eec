import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from '../state/world.ts';
import type { Ack } from './ack.ts';
import type { Parcel } from './parcel.ts';

export interface SocketHub {
  /** A ticket for one connection of this app. */
  issueTicket(appId: string): string;
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  isConnected(appId: string): boolean;
  /** Brings a parcel over one of the app's connections and waits for its ack. */
  send(parcel: Parcel, ackDeadline: number): Promise<Ack>;
  /** Asks every connection of the app to come again, as Slack does before it closes one. */
  refresh(appId: string): void;
  close(): void;
}

interface Connection {
  appId: string;
  socket: WebSocket;
  waiting: Map<string, (payload: unknown) => void>;
}

const hubs = new WeakMap<World, SocketHub>();

/** The Socket Mode connections of a world; one hub for each world, whoever asks. */
export function socketHubOf(world: World): SocketHub {
  const hub = hubs.get(world) ?? createSocketHub(world);
  hubs.set(world, hub);
  return hub;
}

function createSocketHub(world: World): SocketHub {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, string>();
  const connections = new Set<Connection>();
  const connectionsOf = (appId: string) => [...connections].filter((one) => one.appId === appId);
  let turn = 0;
  return {
    issueTicket(appId) {
      const ticket = world.random.secret(32);
      tickets.set(ticket, appId);
      return ticket;
    },
    accept(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://local').searchParams.get('ticket') ?? '';
      const appId = tickets.get(ticket);
      // A ticket opens one connection.
      tickets.delete(ticket);
      if (appId === undefined) return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      server.handleUpgrade(request, socket, head, (opened) => {
        const connection: Connection = { appId, socket: opened, waiting: new Map() };
        connections.add(connection);
        opened.on('close', () => connections.delete(connection));
        opened.on('message', (data) => readAck(connection, String(data)));
        opened.send(hello(appId, connectionsOf(appId).length));
      });
    },
    isConnected: (appId) => connectionsOf(appId).length > 0,
    async send(parcel, ackDeadline) {
      const open = connectionsOf(parcel.app.id);
      turn += 1;
      const connection = open[turn % open.length];
      if (!connection) return { status: 0, headers: {}, body: '', took: 0, failure: 'connection_failed' };
      return sendOver(world, connection, parcel, ackDeadline);
    },
    refresh(appId) {
      for (const { socket } of connectionsOf(appId))
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
    },
    close() {
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}

/** Seen: `{"type":"hello","num_connections":1,"debug_info":{…},"connection_info":{"app_id":"A…"}}`. */
function hello(appId: string, count: number): string {
  const debug_info = { host: 'applink-local', build_number: 1, approximate_connection_time: 18_060 };
  return JSON.stringify({
    type: 'hello',
    num_connections: count,
    debug_info,
    connection_info: { app_id: appId },
  });
}

function readAck({ waiting }: Connection, text: string): void {
  const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
  waiting.get(id ?? '')?.(payload);
}

async function sendOver(
  world: World,
  { socket, waiting }: Connection,
  { kind, payload, acceptsAnswer, retry }: Parcel,
  ackDeadline: number,
): Promise<Ack> {
  const id = envelopeId(world);
  const envelope = JSON.stringify({
    envelope_id: id,
    type: kind,
    accepts_response_payload: acceptsAnswer,
    ...(kind === 'events_api'
      ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
      : {}),
    payload,
  });
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<{ payload: unknown } | undefined>();
  waiting.set(id, (answer) => resolve({ payload: answer }));
  const timer = setTimeout(resolve, ackDeadline, undefined);
  socket.once('close', () => resolve(undefined));
  socket.send(envelope);
  const answer = await promise;
  clearTimeout(timer);
  waiting.delete(id);
  const took = Math.round(performance.now() - started);
  const ack: Ack = answer
    ? { status: 200, headers: {}, body: contentOf(answer.payload), took, failure: null }
    : { status: 0, headers: {}, body: '', took, failure: 'http_timeout' };
  record(world, kind, envelope, ack);
  return ack;
}

/** The SDK sends `payload: {}` for an ack without content. */
function contentOf(payload: unknown): unknown {
  const isEmpty = payload === undefined || payload === null || Object.keys(Object(payload)).length === 0;
  return isEmpty ? '' : payload;
}

function envelopeId({ random }: World): string {
  const hex = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

function record(world: World, kind: Parcel['kind'], requestBody: string, { status, took, body }: Ack): void {
  world.traffic.record({
    at: world.clock.now(),
    direction: 'out',
    method: 'SOCKET',
    path: kind,
    status,
    took,
    requestHeaders: {},
    requestBody,
    responseHeaders: {},
    responseBody: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
