import type { FetchFunction } from '@slack/web-api';
import type { Log } from '../../../../src/ports/log.ts';

export interface WebCall {
  readonly method: string;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly authorization: string;
}

export type WebScript =
  | { status?: number; json?: unknown; text?: string; headers?: Record<string, string> }
  | Error;

/** A Slack that answers what `answer` says and notes what it was asked; no sockets. */
export function scriptSlack(answer: (call: WebCall, index: number) => WebScript): {
  fetch: FetchFunction;
  calls: WebCall[];
} {
  const calls: WebCall[] = [];
  const fetch: FetchFunction = async (url, init) => {
    const call = {
      method: String(url).split('/').at(-1) ?? '',
      url: String(url),
      params: Object.fromEntries(new URLSearchParams(String(init?.body ?? ''))),
      authorization: init?.headers?.Authorization ?? '',
    };
    calls.push(call);
    const script = answer(call, calls.length - 1);
    if (script instanceof Error) throw script;
    const { status = 200, json, text = '', headers = {} } = script;
    return new Response(json === undefined ? text : JSON.stringify(json), { status, headers });
  };
  return { fetch, calls };
}

export const ok = (
  facts: Readonly<Record<string, unknown>> = {},
  headers: Record<string, string> = {},
): WebScript => ({
  json: { ok: true, ...facts },
  headers,
});

export const no = (error: string, facts: Readonly<Record<string, unknown>> = {}): WebScript => ({
  json: { ok: false, error, ...facts },
});

/** A log that keeps everything that it is told. */
export function createListeningLog(): { log: Log; said: unknown[] } {
  const said: unknown[] = [];
  const hear = (facts: object, message: string): void => void said.push([facts, message]);
  return { log: { debug: hear, info: hear, warn: hear, error: hear }, said };
}
