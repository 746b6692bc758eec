import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { AppError } from '../../domain/app-error.ts';
import { CredentialsRefused, ScopeMissing, SlackUnavailable } from '../../ports/gateway-errors.ts';
import { SlackRefused } from './slack-refused.ts';

/** What to do about a failed call: wait and ask again, perhaps ask again, or give up. */
export type CallTrouble =
  | { readonly kind: 'throttled'; readonly waitMs: number }
  | { readonly kind: 'lost'; readonly error: SlackUnavailable }
  | { readonly kind: 'final'; readonly error: AppError };

/** `ok: false, ratelimited` comes with status 200 and without Retry-After; others wait so long (slack-facts §3.1). */
const UNSAID_WAIT_MS = 30_000;

const CREDENTIALS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
]);
const SCOPE: ReadonlySet<string> = new Set(['missing_scope', 'not_allowed_token_type', 'no_permission']);
const THROTTLED: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited']);
const SLACKS_OWN_TROUBLE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

/** Slack's words are lower-case identifiers; the SDK puts a whole HTML page where it cannot read JSON. */
const CODE_WORD = /^[a-z][a-z0-9_.-]{0,79}$/;

/** Reads what the SDK threw. Nothing of the token or of a proxy's page gets into the error (R3). */
export function explainCallError(method: string, thrown: unknown): CallTrouble {
  if (thrown instanceof WebAPIRateLimitedError) {
    return { kind: 'throttled', waitMs: thrown.retryAfter * 1_000 };
  }
  if (thrown instanceof WebAPIPlatformError) return explainWord(method, thrown);
  if (thrown instanceof WebAPIHTTPError) return lost(method, `status ${thrown.statusCode}`, thrown);
  if (thrown instanceof WebAPIRequestError) return lost(method, 'no answer', thrown.original);
  // The SDK has no class for a 429 whose Retry-After it cannot read.
  if (thrown instanceof Error && thrown.message.startsWith('Retry header did not contain')) {
    return { kind: 'throttled', waitMs: UNSAID_WAIT_MS };
  }
  return lost(method, 'the answer broke off', thrown);
}

function explainWord(method: string, thrown: WebAPIPlatformError): CallTrouble {
  const { error } = thrown.data;
  if (typeof error !== 'string' || !CODE_WORD.test(error)) {
    return lost(method, 'an answer that is not JSON', undefined);
  }
  if (THROTTLED.has(error)) return { kind: 'throttled', waitMs: UNSAID_WAIT_MS };
  if (SLACKS_OWN_TROUBLE.has(error)) return lost(method, error, undefined);
  const context = { method, error };
  if (CREDENTIALS.has(error)) {
    return { kind: 'final', error: new CredentialsRefused(`Slack refuses the token: ${error}`, context) };
  }
  if (SCOPE.has(error)) {
    const needed = 'needed' in thrown.data ? String(thrown.data.needed) : null;
    return {
      kind: 'final',
      error: new ScopeMissing(`The token may not call ${method}: ${error}`, { ...context, needed }),
    };
  }
  return { kind: 'final', error: new SlackRefused(`Slack refused ${method}: ${error}`, context) };
}

function lost(method: string, why: string, cause: unknown): CallTrouble {
  return {
    kind: 'lost',
    error: new SlackUnavailable(`Slack did not answer ${method}: ${why}`, { method, why }, { cause }),
  };
}
