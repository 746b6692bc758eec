import type { Fetch } from '../../../../src/scim/client/send-once.ts';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

/** An answer, a failure to throw, or one that never comes until the request is aborted. */
export type Script =
  | { status?: number; json?: unknown; text?: string; headers?: Record<string, string> }
  | Error
  | 'silence';

/** A fetch that notes what it was asked and answers what `answer` says; no sockets. */
export function scriptFetch(answer: (call: Call, index: number) => Script): { fetch: Fetch; calls: Call[] } {
  const calls: Call[] = [];
  const fetch: Fetch = async (url, init) => {
    const call = {
      method: init.method ?? 'GET',
      url: new URL(url),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
      redirect: init.redirect,
    };
    calls.push(call);
    const script = answer(call, calls.length - 1);
    if (script instanceof Error) throw script;
    if (script === 'silence') return silence(init.signal);
    const { status = 200, json, text, headers = {} } = script;
    const body = json === undefined ? (text ?? null) : JSON.stringify(json);
    return new Response(status === 204 ? null : body, { status, headers });
  };
  return { fetch, calls };
}

/** Answers in turn; the last one stays. */
export function inTurn(...scripts: Script[]): (call: Call, index: number) => Script {
  return (_call, index) => scripts[Math.min(index, scripts.length - 1)] as Script;
}

/** What Node's fetch throws when the connection fails so. */
export function networkError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

function silence(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
