import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LocalRequest, LocalResponse } from './local-request.ts';

/**
 * One path of this Slack. `:name` matches one piece and lands in `params`; a trailing `*` matches the rest
 * (`params.rest`). Without a method every method matches.
 */
export interface Route {
  method?: string;
  path: string;
  handle(request: LocalRequest): LocalResponse | Promise<LocalResponse>;
}

export function get(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, handle };
}

/** A path that becomes a WebSocket. */
export interface UpgradeRoute {
  path: string;
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}
