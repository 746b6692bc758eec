import type { World } from '../state/world.ts';
import type { Ack, FailureReason } from './ack.ts';
import type { Parcel } from './parcel.ts';
import { signRequest } from './sign-request.ts';

export interface PostDeps {
  world: World;
  /** Milliseconds that the app has; 3,000 as Slack's own. */
  ackDeadline: number;
  realNow: () => number;
}

/** Brings a parcel to the app's request URL, signed. Never throws: a failure is an answer too. */
export async function postToApp({ world, ackDeadline, realNow }: PostDeps, parcel: Parcel): Promise<Ack> {
  const { body, type } = encode(parcel);
  const headers = {
    'content-type': type,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    accept: 'application/json,*/*',
    ...signRequest(parcel.app.signingSecret, Math.floor(realNow() / 1000), body),
    ...(parcel.retry
      ? { 'x-slack-retry-num': String(parcel.retry.attempt), 'x-slack-retry-reason': parcel.retry.reason }
      : {}),
  };
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  let ack: Ack;
  try {
    const signal = AbortSignal.timeout(ackDeadline);
    const response = await fetch(parcel.url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const text = await response.text();
    ack = toAck(response, text, took());
  } catch (error) {
    ack = { status: 0, headers: {}, body: '', took: took(), failure: reasonOf(error) };
  }
  record(world, parcel, headers, body, ack);
  return ack;
}

function encode({ kind, payload }: Parcel): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const fields =
    kind === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}

function toAck(response: Response, text: string, took: number): Ack {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: isJson ? parseOr(text) : text,
    took,
    failure: response.ok ? null : 'http_error',
  };
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'http_timeout';
  return error instanceof TypeError ? 'connection_failed' : 'unknown_error';
}

function record(
  world: World,
  { url }: Parcel,
  requestHeaders: Record<string, string>,
  requestBody: string,
  { status, took, headers, body }: Ack,
): void {
  const responseBody = typeof body === 'string' ? body : JSON.stringify(body);
  const at = world.clock.now();
  const entry = { at, direction: 'out' as const, method: 'POST', path: url, status, took };
  world.traffic.record({ ...entry, requestHeaders, requestBody, responseHeaders: headers, responseBody });
}
