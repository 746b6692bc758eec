import type { SharedLimit } from '../../../src/domain/budget-share.ts';
import type { ScimSpending } from '../../../src/ports/scim-spending.ts';

export function createInMemoryScimSpending(): ScimSpending {
  const arrivals = new Map<string, number>();
  const shares = new Map<string, SharedLimit>();
  return {
    async take(connectionId, limits, now) {
      const time = now.getTime();
      const at = (name: string) => Math.max(arrivals.get(`${connectionId} ${name}`) ?? time, time);
      const waits = limits.map(({ name, everyMs, burst }) =>
        Math.ceil(at(name) - everyMs * (burst - 1) - time),
      );
      const wait = Math.max(...waits);
      if (wait > 0) return wait;
      for (const { name, everyMs } of limits) arrivals.set(`${connectionId} ${name}`, at(name) + everyMs);
      return 0;
    },
    async close(connectionId, limits, until) {
      for (const { name, everyMs, burst } of limits) {
        const key = `${connectionId} ${name}`;
        arrivals.set(key, Math.max(arrivals.get(key) ?? 0, until.getTime() + everyMs * burst));
      }
    },
    readShare: async (connectionId) => shares.get(connectionId) ?? null,
    async saveShare(connectionId, share) {
      shares.set(connectionId, share);
    },
  };
}
