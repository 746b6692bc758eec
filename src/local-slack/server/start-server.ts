import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Duplex, Readable } from 'node:stream';
import type { LocalRequest, LocalResponse } from './local-request.ts';
import { matchPath } from './match-route.ts';
import { flattenHeaders, readRequest } from './read-request.ts';
import type { UpgradeRoute } from './route.ts';
import { sendResponse, toWire, type WireResponse } from './send-response.ts';

/** What happened to a request; `cut` ends the connection without an answer. */
export interface Outcome {
  response: LocalResponse | 'cut';
  fault?: string;
}

export interface ServerDeps {
  port: number;
  host: string;
  answer: (request: LocalRequest) => Promise<Outcome>;
  upgrades: () => readonly UpgradeRoute[];
  /** Told of every exchange once it is over. */
  onExchange: (exchange: Exchange) => void;
}

export interface Exchange {
  request: LocalRequest;
  wire: WireResponse | undefined;
  fault: string | undefined;
  /** Real milliseconds. */
  took: number;
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Listens on HTTP and hands whole requests on; knows nothing of Slack. */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => void serve(deps, incoming, outgoing));
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = new URL(incoming.url ?? '/', 'http://local').pathname;
    const route = deps.upgrades().find((candidate) => matchPath(candidate.path, path));
    if (!route) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    route.handle(incoming, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.port, deps.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => closeServer(server, upgraded),
  };
}

async function serve(deps: ServerDeps, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const started = performance.now();
  let request: LocalRequest;
  try {
    request = await readRequest(incoming);
  } catch {
    incoming.socket.destroy();
    return;
  }
  const { response, fault } = await deps.answer(request);
  const wire = response === 'cut' ? undefined : toWire(response);
  // Recorded before it is sent, so that whoever has the answer finds it in the log.
  deps.onExchange({ request, wire, fault, took: performance.now() - started });
  if (wire) sendResponse(outgoing, wire);
  else outgoing.destroy();
}

async function closeServer(server: Server, upgraded: Set<Duplex>): Promise<void> {
  for (const socket of upgraded) socket.destroy();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** The fields of a traffic entry that an exchange gives. */
export function describeExchange({ request, wire, fault, took }: Exchange) {
  const query = request.query.toString();
  return {
    method: request.method,
    path: query ? `${request.path}?${query}` : request.path,
    status: wire?.status ?? 0,
    took: Math.round(took),
    requestHeaders: request.headers,
    requestBody: request.body.toString('utf8', 0, 100_000),
    responseHeaders: flattenHeaders(wire?.headers ?? {}),
    responseBody: wire === undefined || wire.body instanceof Readable ? '' : wire.body.toString(),
    ...(fault === undefined ? {} : { fault }),
  };
}
