import type { WebAPICallResult, WebClient } from '@slack/web-api';
import type { ZodType } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { SlackUnavailable } from '../../ports/gateway-errors.ts';
import type { Log } from '../../ports/log.ts';
import { explainCallError } from './explain-call-error.ts';

export interface WebCaller {
  /**
   * Calls one method as background work: waits out rate limits, asks again where that is harmless, and checks
   * the answer. Throws CredentialsRefused, ScopeMissing, SlackRefused, SlackUnavailable, or the signal's reason.
   */
  call<T>(
    method: string,
    params: Readonly<Record<string, unknown>>,
    schema: ZodType<T>,
    signal?: AbortSignal,
  ): Promise<T>;
}

/** Methods that may be sent again when an answer was lost: twice is the same as once. A message is not. */
const REPEATABLE: ReadonlySet<string> = new Set([
  'auth.revoke',
  'auth.teams.list',
  'auth.test',
  'files.info',
  'team.billing.info',
  'team.info',
  'users.info',
  'users.list',
]);

/** Waits between the attempts of a repeatable call; after the last one it is given up. */
const WAITS_MS = [500, 2_000, 8_000, 30_000];

export function createWebCaller({
  client,
  clock,
  log,
}: {
  readonly client: WebClient;
  readonly clock: Clock;
  readonly log: Log;
}): WebCaller {
  async function send(
    method: string,
    params: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<WebAPICallResult> {
    const waits = REPEATABLE.has(method) ? [...WAITS_MS] : [];
    for (;;) {
      signal?.throwIfAborted();
      try {
        return await client.apiCall(method, { ...params });
      } catch (thrown) {
        const trouble = explainCallError(method, thrown);
        if (trouble.kind === 'final') throw trouble.error;
        const waitMs = trouble.kind === 'throttled' ? trouble.waitMs : waits.shift();
        if (trouble.kind === 'lost' && waitMs === undefined) throw trouble.error;
        log.debug({ method, waitMs, why: trouble.kind }, 'slack call waits');
        await clock.sleep(waitMs ?? 0, signal);
      }
    }
  }

  return {
    async call(method, params, schema, signal) {
      const answer = schema.safeParse(await send(method, params, signal));
      if (answer.success) return answer.data;
      const where = answer.error.issues.map((issue) => issue.path.join('.')).slice(0, 5);
      throw new SlackUnavailable(`Slack answered ${method} in an unknown shape`, { method, where });
    },
  };
}
