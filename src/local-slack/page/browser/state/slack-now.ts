import type { PageClock } from '../../wire.ts';

/** What time it is in this Slack, in milliseconds since 1970. */
export function slackNow(clock: PageClock | undefined, realNow = Date.now()): number {
  if (!clock) return realNow;
  return clock.frozen ? clock.now : realNow + clock.offset;
}
