import { seeSecondWriter, shareAt, startSharing } from '../../domain/budget-share.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ScimSpending, SpendingLimit, SpendingName } from '../../ports/scim-spending.ts';
import { SHARE_OF_BURST } from './allowance.ts';
import { GROUP_OF, type RequestKind, type ScimLimits } from './scim-limits.ts';

/** What all processes on one database may send together. */
export interface SharedGate {
  /** Resolves when the request may be sent; rejects with the signal's reason. */
  pass(kind: RequestKind, signal?: AbortSignal): Promise<void>;
  /** Slack asked to wait for so many milliseconds: nobody sends, and from then on less. */
  pause(kind: RequestKind, ms: number): Promise<void>;
}

export interface SharedGateOptions {
  readonly spending: ScimSpending;
  readonly connectionId: string;
  readonly limits: ScimLimits;
  /** The configured share of the limits. */
  readonly budget: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** So long a share that somebody else may have lowered is gone by. */
const SHARE_KEPT_MS = 10_000;

const NAMES: Readonly<Record<RequestKind, readonly (readonly [SpendingName, keyof ScimLimits])[]>> = {
  list: [['read', 'read']],
  read_one: [
    ['readOne', 'read_one'],
    ['read', 'read'],
  ],
  create: [
    ['create', 'create'],
    ['write', 'write'],
  ],
  update: [
    ['update', 'update'],
    ['write', 'write'],
  ],
  delete: [
    ['delete', 'delete'],
    ['write', 'write'],
  ],
};

/**
 * X3 over processes: each request is counted in the database before it is sent. We never use more than our share, so
 * a 429 means that somebody else uses the limits too: then ours is halved, and comes back by and by. Where the
 * database cannot be asked the process's own pacing is what is left: reading goes on, and writes need it anyway.
 */
export function createSharedGate(options: SharedGateOptions): SharedGate {
  const { spending, connectionId, clock, log } = options;
  let known: { readonly share: number; readonly until: number } | null = null;

  async function readShare(): Promise<number> {
    const now = clock.now();
    if (known !== null && now.getTime() < known.until) return known.share;
    const limit = await spending.readShare(connectionId);
    // More than the configured share would need to know of everybody who writes.
    const share =
      limit === null ? options.budget : Math.min(options.budget, shareAt(limit, options.budget, now));
    known = { share, until: now.getTime() + SHARE_KEPT_MS };
    return share;
  }

  async function take(kind: RequestKind): Promise<number> {
    try {
      const limits = limitsOf(options.limits, kind, await readShare());
      return await spending.take(connectionId, limits, clock.now());
    } catch (error) {
      log.warn({ err: error, connectionId }, 'the shared budget could not be asked');
      return 0;
    }
  }

  return {
    async pass(kind, signal) {
      for (let waitMs = await take(kind); waitMs > 0; waitMs = await take(kind)) {
        await clock.sleep(waitMs, signal);
      }
    },
    async pause(kind, ms) {
      try {
        const now = clock.now();
        const before = (await spending.readShare(connectionId)) ?? startSharing(options.budget, now);
        const lower = seeSecondWriter(before, 'limit_used_up', options.budget, now);
        await spending.saveShare(connectionId, lower);
        known = null;
        const group = (Object.keys(NAMES) as RequestKind[]).filter((one) => GROUP_OF[one] === GROUP_OF[kind]);
        const limits = group.flatMap((one) => limitsOf(options.limits, one, lower.share));
        const unique = [...new Map(limits.map((limit) => [limit.name, limit])).values()];
        await spending.close(connectionId, unique, new Date(now.getTime() + ms));
      } catch (error) {
        log.warn({ err: error, connectionId }, 'the shared budget could not be lowered');
      }
    },
  };
}

function limitsOf(limits: ScimLimits, kind: RequestKind, share: number): readonly SpendingLimit[] {
  return NAMES[kind].map(([name, limit]) => ({
    name,
    everyMs: 60_000 / (limits[limit].perMinute * share),
    burst: Math.max(1, limits[limit].burst * share * SHARE_OF_BURST),
  }));
}
