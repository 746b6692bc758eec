import type { Clock } from '../ports/clock.ts';
import type { DoctorCheck } from '../use-cases/run-doctor.ts';

/** Slack refuses nothing for it, but we refuse requests older than five minutes: a wrong clock refuses all. */
const MOST_SKEW_SECONDS = 120;

/** Compares this machine's clock with the `Date` that Slack's web server answers with. */
export async function checkClock(apiUrl: string, clock: Clock): Promise<DoctorCheck> {
  try {
    const answer = await fetch(new URL('api.test', apiUrl), {
      method: 'HEAD',
      signal: AbortSignal.timeout(5_000),
    });
    const theirs = Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return { name: 'clock', ok: true, problem: null, facts: { compared: false } };
    const skew = Math.round((clock.now().getTime() - theirs) / 1_000);
    const ok = Math.abs(skew) <= MOST_SKEW_SECONDS;
    return { name: 'clock', ok, problem: ok ? null : 'timestamp_stale', facts: { skewSeconds: skew } };
  } catch {
    return { name: 'clock', ok: true, problem: null, facts: { compared: false } };
  }
}
