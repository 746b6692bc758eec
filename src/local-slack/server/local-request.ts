import type { Readable } from 'node:stream';

/** A request as the parts of this Slack see it: whole, and with nothing of the socket. */
export interface LocalRequest {
  method: string;
  /** Decoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Buffer;
  /** Named pieces of the route's pattern. */
  params: Record<string, string>;
  remoteAddress: string;
  /** A fault asks for the state of so many milliseconds ago. */
  staleBy?: number;
}

/** An object body goes out as JSON, a stream as it comes. */
export interface LocalResponse {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer | Readable | object;
}
