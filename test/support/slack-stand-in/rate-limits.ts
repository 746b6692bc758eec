interface Bucket {
  tokens: number;
  at: number;
  readonly perSecond: number;
  readonly burst: number;
}

interface Limit {
  readonly perMinute: number;
  readonly burst: number;
}

/** Slack's numbers for SCIM, shared by everything that uses SCIM in the organisation. */
const SCIM_LIMITS = {
  writes: { perMinute: 600, burst: 180 },
  reads: { perMinute: 1000, burst: 1000 },
  get: { perMinute: 300, burst: 300 },
  post: { perMinute: 180, burst: 20 },
  change: { perMinute: 180, burst: 20 },
  delete: { perMinute: 180, burst: 20 },
} as const satisfies Record<string, Limit>;

/** Calls a minute for each tier of the Web API. Slack does not say how far it lets a burst go: a minute's worth. */
const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100, special: 600 } as const;
export type Tier = keyof typeof TIERS;

/**
 * Token buckets. `factor` multiplies every limit: 1 is Slack itself, 60 makes of its minute a second, `off`
 * limits nothing. `take` answers 0 when the request may pass, else the seconds to wait (whole, at least 1).
 */
export function createRateLimits(factor: number | 'off', now: () => number) {
  const buckets = new Map<string, Bucket>();

  function bucket(name: string, limit: Limit): Bucket {
    const scale = factor === 'off' ? 1 : factor;
    const found = buckets.get(name) ?? {
      tokens: limit.burst * scale,
      at: now(),
      perSecond: (limit.perMinute * scale) / 60,
      burst: limit.burst * scale,
    };
    buckets.set(name, found);
    const at = now();
    found.tokens = Math.min(found.burst, found.tokens + ((at - found.at) / 1000) * found.perSecond);
    found.at = at;
    return found;
  }

  function take(wanted: Bucket[]): number {
    if (factor === 'off') return 0;
    const waits = wanted.map((one) => (one.tokens >= 1 ? 0 : (1 - one.tokens) / one.perSecond));
    const wait = Math.max(...waits);
    if (wait > 0) return Math.max(1, Math.ceil(wait));
    for (const one of wanted) one.tokens -= 1;
    return 0;
  }

  return {
    takeScim(method: string, onOneUser: boolean): number {
      if (method === 'GET') {
        const reads = bucket('reads', SCIM_LIMITS.reads);
        return take(onOneUser ? [reads, bucket('get', SCIM_LIMITS.get)] : [reads]);
      }
      const own = method === 'POST' ? 'post' : method === 'DELETE' ? 'delete' : 'change';
      return take([bucket('writes', SCIM_LIMITS.writes), bucket(own, SCIM_LIMITS[own])]);
    },
    takeMethod(method: string, tier: Tier): number {
      return take([bucket(`web ${method}`, { perMinute: TIERS[tier], burst: TIERS[tier] })]);
    },
  };
}

export type RateLimits = ReturnType<typeof createRateLimits>;
