import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  /** The fields of a command, the payload of an interaction, or the envelope of an event. */
  body: Record<string, unknown>;
}

/** What the app answers; `hang` never does. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | 'hang';

/** An app's HTTP side: checks the signature as Slack's documentation says, keeps what came, and answers. */
export async function startReceiver(
  signingSecret: string,
  reply: (received: Received) => Reply = () => ({}),
) {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let raw = '';
    for await (const chunk of incoming.setEncoding('utf8')) raw += chunk;
    const timestamp = String(incoming.headers['x-slack-request-timestamp']);
    const expected = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${raw}`).digest('hex')}`;
    const given = String(incoming.headers['x-slack-signature']);
    const isOld = Math.abs(Date.now() / 1000 - Number(timestamp)) > 300;
    const isSigned =
      given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
    if (isOld || !isSigned) return void outgoing.writeHead(401).end();
    const form = raw.startsWith('{') ? undefined : Object.fromEntries(new URLSearchParams(raw));
    const body = form?.payload ? JSON.parse(form.payload) : (form ?? JSON.parse(raw));
    const request = { path: incoming.url ?? '', headers: incoming.headers, body };
    received.push(request);
    const answer = reply(request);
    if (answer === 'hang') return;
    const json = typeof answer.body === 'object' ? { 'content-type': 'application/json' } : {};
    outgoing.writeHead(answer.status ?? 200, { ...json, ...answer.headers });
    outgoing.end(typeof answer.body === 'object' ? JSON.stringify(answer.body) : answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
