import type { IncomingMessage } from 'node:http';
import type { LocalRequest } from './local-request.ts';

/** Slack takes files up to 1 GB; a local one need not. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** @throws when the body is larger than 64 MiB or the connection ends before it does */
export async function readRequest(incoming: IncomingMessage): Promise<LocalRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('request body too large');
    chunks.push(chunk);
  }
  const url = new URL(incoming.url ?? '/', 'http://local');
  return {
    method: incoming.method ?? 'GET',
    path: decodePath(url.pathname),
    query: url.searchParams,
    headers: flattenHeaders(incoming.headers),
    body: Buffer.concat(chunks),
    params: {},
    remoteAddress: incoming.socket.remoteAddress ?? '',
  };
}

export function flattenHeaders(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
