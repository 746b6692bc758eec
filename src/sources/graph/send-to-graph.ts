import type { SourceReply } from '../pull/read-reply.ts';

const TIMEOUT_MS = 60_000;

/**
 * One request and its whole answer; null where none came. Redirects are not followed: token and secret go to
 * the configured address and nowhere else. Throws the caller's own abort.
 */
export async function sendToGraph(
  fetchIt: typeof fetch,
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<SourceReply | null> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetchIt(url, {
      ...init,
      redirect: 'manual',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    const body = toJson(await response.text());
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
  } catch {
    signal?.throwIfAborted();
    return null;
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
