import type { WebSocket } from 'ws';
import type { World } from '../state/world.ts';
import type { Ack } from './ack.ts';
import type { Parcel } from './parcel.ts';

export interface SocketConnection {
  appId: string;
  send(parcel: Parcel, ackDeadline: number): Promise<Ack>;
  /** Says goodbye, and hangs up on whoever does not answer. */
  close(): Promise<void>;
}

/** Seen every ten seconds; Slack's client takes a silence of thirty for a dead line. */
const PING_EVERY = 10_000;
const GOODBYE_TIME = 500;

/** One WebSocket of an app in Socket Mode: envelopes out, acks by `envelope_id` back. */
export function createSocketConnection(world: World, socket: WebSocket, appId: string): SocketConnection {
  const waiting = new Map<string, (payload: unknown) => void>();
  const beat = setInterval(() => socket.ping('Ping from applink-local'), PING_EVERY);
  beat.unref();
  socket.on('close', () => clearInterval(beat));
  socket.on('message', (data) => {
    const { envelope_id: id, payload } = JSON.parse(String(data)) as {
      envelope_id?: string;
      payload?: unknown;
    };
    waiting.get(id ?? '')?.(payload);
  });
  return {
    appId,
    async send(parcel, ackDeadline) {
      const id = envelopeId(world);
      const envelope = envelopeOf(id, parcel);
      const started = performance.now();
      const { promise, resolve } = Promise.withResolvers<{ payload: unknown } | undefined>();
      waiting.set(id, (payload) => resolve({ payload }));
      const timer = setTimeout(resolve, ackDeadline, undefined);
      socket.once('close', () => resolve(undefined));
      socket.send(envelope);
      const answer = await promise;
      clearTimeout(timer);
      waiting.delete(id);
      const ack = toAck(answer, Math.round(performance.now() - started));
      record(world, parcel.kind, envelope, ack);
      return ack;
    },
    close: () =>
      new Promise((resolve) => {
        socket.once('close', () => resolve());
        socket.close(1001);
        setTimeout(() => socket.terminate(), GOODBYE_TIME).unref();
      }),
  };
}

function envelopeOf(id: string, { kind, payload, acceptsAnswer, retry }: Parcel): string {
  const tries = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
  return JSON.stringify({
    envelope_id: id,
    type: kind,
    accepts_response_payload: acceptsAnswer,
    ...(kind === 'events_api' ? tries : {}),
    payload,
  });
}

/** The SDK sends `payload: {}` for an ack without content. */
function toAck(answer: { payload: unknown } | undefined, took: number): Ack {
  if (!answer) return { status: 0, headers: {}, body: '', took, failure: 'http_timeout' };
  const { payload } = answer;
  const isEmpty = payload === undefined || payload === null || Object.keys(Object(payload)).length === 0;
  return { status: 200, headers: {}, body: isEmpty ? '' : payload, took, failure: null };
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
