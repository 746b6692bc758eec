/** Slack always sends the header with a 429; where a proxy swallowed it, this is polite. */
const UNSAID_MS = 30_000;

/**
 * `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110 §10.2.3). A date in the past is no wait.
 * Without a readable one: 30 s.
 */
export function parseRetryAfter(header: string | null, now: Date): number {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  // Date.parse takes "-5" for a month: only what looks like a date is given to it.
  const date = /^[A-Z][a-z]{2},/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? UNSAID_MS : Math.max(0, date - now.getTime());
}
