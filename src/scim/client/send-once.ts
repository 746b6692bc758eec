import type { Clock } from '../../ports/clock.ts';
import { type Effect, effectOf } from './retry-policy.ts';

/** The part of the WHATWG fetch that is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Envelope {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  readonly body: string | null;
  readonly signal: AbortSignal | undefined;
}

export type Sent =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly text: string }
  | { readonly kind: 'lost'; readonly effect: Effect; readonly why: string; readonly cause: unknown };

/**
 * One HTTP request and its whole answer, within `timeoutMs`. Throws only the caller's own abort. Redirects are
 * not followed: the token goes to the address that was configured and nowhere else, and a POST stays one.
 */
export async function sendOnce(
  { fetch, clock, timeoutMs }: { readonly fetch: Fetch; readonly clock: Clock; readonly timeoutMs: number },
  { method, url, token, body, signal }: Envelope,
): Promise<Sent> {
  signal?.throwIfAborted();
  const timeout = new AbortController();
  const answered = new AbortController();
  clock.sleep(timeoutMs, answered.signal).then(
    () => timeout.abort(),
    () => undefined,
  );
  try {
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      body,
      redirect: 'manual',
      signal: signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]),
    });
    return {
      kind: 'answer',
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    };
  } catch (cause) {
    signal?.throwIfAborted();
    if (timeout.signal.aborted) {
      return { kind: 'lost', effect: 'unknown', why: `no answer within ${timeoutMs / 1_000} s`, cause };
    }
    return { kind: 'lost', effect: effectOf(cause), why: 'the connection failed', cause };
  } finally {
    answered.abort();
  }
}
