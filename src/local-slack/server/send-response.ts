import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { LocalResponse } from './local-request.ts';

export interface WireResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer | Readable;
}

/** Objects become JSON, text without a type becomes plain text. */
export function toWire({ status, headers = {}, body = '' }: LocalResponse): WireResponse {
  const isBytes = typeof body === 'string' || Buffer.isBuffer(body) || body instanceof Readable;
  const type = isBytes ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  return {
    status,
    headers: { ...(body === '' ? {} : { 'content-type': type }), ...headers },
    body: isBytes ? body : JSON.stringify(body),
  };
}

export function sendResponse(outgoing: ServerResponse, { status, headers, body }: WireResponse): void {
  outgoing.writeHead(status, headers);
  if (!(body instanceof Readable)) return void outgoing.end(body);
  outgoing.flushHeaders();
  outgoing.once('close', () => body.destroy());
  body.pipe(outgoing);
}
