import { z } from 'zod';

/** What an API answered, whatever the status; null where no whole answer came. */
export interface SourceReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

export type ReplyClass = 'ok' | 'throttled' | 'again' | 'refused';

/**
 * Google says "slow down" with a 403 as well
 * (https://developers.google.com/workspace/admin/directory/v1/limits, "Rate limits").
 */
const THROTTLE_WORDS: ReadonlySet<string> = new Set([
  'quotaExceeded',
  'rateLimitExceeded',
  'userRateLimitExceeded',
]);

export function classOf(reply: SourceReply): ReplyClass {
  const { status } = reply;
  if (status >= 200 && status < 300) return 'ok';
  if (status === 429) return 'throttled';
  if (status === 403 && THROTTLE_WORDS.has(codeWordOf(reply.body))) return 'throttled';
  return status === 408 || status >= 500 ? 'again' : 'refused';
}

const graphError = z.object({ error: z.object({ code: z.string() }) });
const googleError = z.object({
  error: z.object({ errors: z.array(z.object({ reason: z.string() })).min(1) }),
});
const oauthError = z.object({ error: z.string() });

/** Only what looks like a code word is passed on: a message may repeat what it was sent (R3). */
const CODE_WORD = /^[A-Za-z][\w.]{0,59}$/;

/** The API's own word for what is wrong, such as `notAuthorized`; empty where it has none. */
export function codeWordOf(body: unknown): string {
  const word =
    graphError.safeParse(body).data?.error.code ??
    googleError.safeParse(body).data?.error.errors[0]?.reason ??
    oauthError.safeParse(body).data?.error ??
    '';
  return CODE_WORD.test(word) ? word : '';
}
