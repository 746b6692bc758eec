import type { Clock } from '../../ports/clock.ts';
import { SlackUnavailable } from '../../ports/gateway-errors.ts';
import type { Log } from '../../ports/log.ts';
import type { Pacer, Priority } from './pacer.ts';
import { type Read, readAnswer } from './read-answer.ts';
import { parseRetryAfter } from './retry-after.ts';
import { backoffMs, type Effect, mayRetry } from './retry-policy.ts';
import { GROUP_OF, type RequestKind } from './scim-limits.ts';
import { type Fetch, type Sent, sendOnce } from './send-once.ts';

export interface ScimRequest {
  readonly kind: RequestKind;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base address, without a leading slash: `Users/U0123`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly priority?: Priority;
  readonly signal?: AbortSignal | undefined;
}

/** What Slack said; `body` is null where there was none (204). */
export type ScimReply = Extract<Read, { kind: 'ok' | 'refused' }>;

export interface ScimClient {
  /**
   * Sends when it is its turn, waits out 429s however long they last, retries what may be retried. Throws
   * CredentialsRefused, SlackPlanMissing, ScopeMissing, SlackUnavailable (`context.effect`: `unknown` where a
   * write may have happened, else `none`); everything else that Slack says is answered.
   */
  request(request: ScimRequest): Promise<ScimReply>;
}

export interface ScimClientOptions {
  /** `https://api.slack.com/scim/v2/`; GovSlack and stand-ins have their own. */
  readonly baseUrl: string;
  readonly token: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly log: Log;
  readonly pacer: Pacer;
  /** In [0, 1). */
  readonly random: () => number;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

type Attempt = Read | Extract<Sent, { kind: 'lost' }>;

/** Slack's SCIM over HTTP: one request in, one understood answer out. */
export function createScimClient(options: ScimClientOptions): ScimClient {
  const { clock, log, pacer, random } = options;
  const wire = { fetch: options.fetch, clock, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };

  async function attempt(request: ScimRequest): Promise<Attempt> {
    const { method, path } = request;
    const startedAt = clock.now().getTime();
    const sent = await sendOnce(wire, {
      method,
      url: toUrl(options.baseUrl, request),
      token: options.token,
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal,
    });
    const ms = clock.now().getTime() - startedAt;
    log.debug({ method, path, ms, status: sent.kind === 'answer' ? sent.status : sent.why }, 'scim request');
    if (sent.kind === 'lost') return sent;
    const read = readAnswer(request, sent);
    if (read.kind === 'throttled') {
      const waitMs = parseRetryAfter(sent.headers.get('retry-after'), clock.now());
      pacer.pause(request.kind, waitMs);
      log.info({ method, path, waitMs }, 'slack asks to wait');
    }
    return read;
  }

  return {
    async request(request) {
      for (let attempts = 1; ; ) {
        // The pause after a 429 starts within the turn, before anybody else gets theirs.
        const read = await pacer.run(request, () => attempt(request));
        if (read.kind === 'ok' || read.kind === 'refused') return read;
        if (read.kind === 'throttled') continue;
        const effect = read.kind === 'lost' ? read.effect : 'unknown';
        if (!mayRetry(request.kind, effect, attempts)) throw unavailable(request, read, effect);
        await clock.sleep(backoffMs(attempts, random), request.signal);
        attempts += 1;
      }
    },
  };
}

function unavailable(
  { method, path, kind }: ScimRequest,
  { why, ...rest }: { readonly why: string; readonly cause?: unknown },
  effect: Effect,
): SlackUnavailable {
  return new SlackUnavailable(
    `Slack's SCIM did not answer ${method} ${path}: ${why}`,
    { method, path, effect: GROUP_OF[kind] === 'read' ? 'none' : effect },
    { cause: rest.cause },
  );
}

function toUrl(baseUrl: string, { path, query = {} }: ScimRequest): string {
  const url = new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
