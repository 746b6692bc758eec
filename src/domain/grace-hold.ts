import type { Cause } from './cause.ts';
import type { DecideSetting } from './decide-setting.ts';
import type { Hold } from './hold.ts';
import type { RemovalCause } from './removal-causes.ts';

const MINUTE_MS = 60_000;
/** The last instant that a Date can hold (ECMA-262 §21.4.1.1): a grace of a million years must not throw. */
const LAST_INSTANT = 8.64e15;

/** What comes in two messages of a source that pushes: out of one group and into the other (G5). */
const SETTLING: ReadonlySet<Cause> = new Set(['moved', 'left_group', 'group_deleted', 'unit_deleted']);

/**
 * G5: the hold of a removal whose grace time still runs, with its end. Of several causes the earlier end
 * counts; a cause without a stored clock has no grace.
 */
export function graceHold(
  causes: readonly RemovalCause[],
  sourceId: string | null,
  { policy, now, pushingSources }: Pick<DecideSetting, 'policy' | 'now' | 'pushingSources'>,
): Hold | null {
  const pushes = sourceId !== null && (pushingSources?.has(sourceId) ?? false);
  const ends = causes.map(({ cause, since }) => {
    const settle = pushes && SETTLING.has(cause) ? policy.settleMinutes : 0;
    const minutes = Math.max(policy.graceMinutes[cause] ?? 0, settle);
    // Without grace there is nothing to wait for, also where the clock that stored `since` is ahead of ours.
    if (since === null || minutes <= 0) return 0;
    return Math.min(since.getTime() + minutes * MINUTE_MS, LAST_INSTANT);
  });
  const end = Math.min(...ends);
  if (ends.length === 0 || !(end > now.at.getTime())) return null;
  return { rule: 'G5', facts: { until: new Date(end).toISOString() } };
}
