/** What is remembered of who else uses Slack's SCIM limits (X3). */
export interface SharedLimit {
  /** The share that was ours at `at`. */
  readonly share: number;
  readonly at: Date;
  /** When a second writer was last seen. A start counts as seen: who writes there is not known yet. */
  readonly seenAt: Date;
}

/** A 429 that our own count cannot explain; or accounts changed that Rollcall did not change. */
export type SecondWriterSign = 'limit_used_up' | 'foreign_change';

const HOUR_MS = 3_600_000;
/** So long must nobody else have written before more than the configured share is used. */
export const QUIET_MS = 24 * HOUR_MS;
/** The most that is used where nobody else writes; a configured share over it is obeyed as it is. */
export const SHARE_ALONE = 0.9;
/** Halving ends at this part of the configured share: leavers must still get out. */
export const LEAST_PART = 1 / 16;

export function startSharing(configured: number, now: Date): SharedLimit {
  return { share: configured, at: now, seenAt: now };
}

/**
 * The share of Slack's limits that may be used at `now`: grows by the configured share in an hour, to the
 * configured share, and on from there only after a quiet day. A clock that went back gains nothing.
 */
export function shareAt(limit: SharedLimit, configured: number, now: Date): number {
  const quietFrom = limit.seenAt.getTime() + QUIET_MS;
  const kept = now.getTime() < quietFrom ? Math.min(limit.share, configured) : limit.share;
  const start = Math.max(kept, configured * LEAST_PART);
  const backAtConfigured = Math.min(
    Math.max(start, configured),
    start + grown(configured, limit.at.getTime(), now),
  );
  if (backAtConfigured < configured) return backAtConfigured;
  const onFrom = Math.max(quietFrom, limit.at.getTime());
  return Math.min(Math.max(configured, SHARE_ALONE), backAtConfigured + grown(configured, onFrom, now));
}

/** A 429 that is not ours halves the share; a foreign change only takes back what was used beyond the configured one. */
export function seeSecondWriter(
  limit: SharedLimit,
  sign: SecondWriterSign,
  configured: number,
  now: Date,
): SharedLimit {
  const share = Math.min(configured, shareAt(limit, configured, now));
  if (sign === 'foreign_change') return { share, at: now, seenAt: now };
  return { share: Math.max(share / 2, configured * LEAST_PART), at: now, seenAt: now };
}

function grown(configured: number, from: number, now: Date): number {
  return (Math.max(0, now.getTime() - from) / HOUR_MS) * configured;
}
