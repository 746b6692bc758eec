import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { World } from '../state/world.ts';
import type { Ack } from './ack.ts';
import type { Parcel } from './parcel.ts';
import { createSocketConnection, type SocketConnection } from './socket-connection.ts';

export interface SocketHub {
  /** A ticket for one connection of this app. */
  issueTicket(appId: string): string;
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  isConnected(appId: string): boolean;
  /** Brings a parcel over one of the app's connections, each in its turn, and waits for its ack. */
  send(parcel: Parcel, ackDeadline: number): Promise<Ack>;
  close(): Promise<void>;
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
  const connections = new Set<SocketConnection>();
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
        const connection = createSocketConnection(world, opened, appId);
        connections.add(connection);
        opened.on('close', () => connections.delete(connection));
        opened.send(hello(appId, connectionsOf(appId).length));
      });
    },
    isConnected: (appId) => connectionsOf(appId).length > 0,
    async send(parcel, ackDeadline) {
      const open = connectionsOf(parcel.app.id);
      turn += 1;
      const connection = open[turn % open.length];
      if (connection) return connection.send(parcel, ackDeadline);
      return { status: 0, headers: {}, body: '', took: 0, failure: 'connection_failed' };
    },
    async close() {
      await Promise.all([...connections].map((connection) => connection.close()));
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
