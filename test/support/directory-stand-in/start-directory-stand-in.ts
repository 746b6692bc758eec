import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createFaults, type Reply } from './faults.ts';

export interface StandInRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | null;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server on a free port of the loopback interface whose answers can be spoiled. */
export async function startDirectoryStandIn(respond: (request: StandInRequest, origin: string) => Reply) {
  const faults = createFaults();
  const requests: StandInRequest[] = [];
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request: StandInRequest = {
      method: message.method ?? '',
      url: new URL(message.url ?? '/', origin),
      authorization: message.headers.authorization ?? null,
      headers: message.headers,
      body: await text(message),
    };
    requests.push(request);
    const played = faults.apply(message.url ?? '/', respond(request, origin));
    if (played === 'cut') message.socket.destroy();
    else if (played === 'half') sendHalf(response, respond(request, origin));
    else {
      response.writeHead(played.status, { 'content-type': 'application/json', ...played.headers });
      response.end(JSON.stringify(played.body));
    }
  }

  return {
    origin,
    faults,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendHalf(response: ServerResponse, { body }: Reply): void {
  const whole = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(whole) });
  response.write(whole.slice(0, whole.length / 2), () => response.destroy());
}
