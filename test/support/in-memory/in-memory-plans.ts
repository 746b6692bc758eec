import type { Plan } from '../../../src/domain/plan.ts';
import type { Plans } from '../../../src/ports/plans.ts';
import { connectionIn, type Memory } from './memory.ts';

/** Keeps every plan that was ever saved. */
export function createInMemoryPlans(memory: Memory): Plans {
  const newest = (connectionId: string, wanted: (plan: Plan) => boolean) =>
    connectionIn(memory, connectionId)
      .plans.filter(wanted)
      .reduce<Plan | null>((best, plan) => (best === null || plan.at >= best.at ? plan : best), null);
  return {
    async save(connectionId, plan) {
      connectionIn(memory, connectionId).plans.push(plan);
    },
    latest: async (connectionId) => newest(connectionId, ({ scope }) => scope === 'all'),
    latestAt: async (connectionId) => newest(connectionId, ({ scope }) => scope === 'all')?.at ?? null,
    findByHash: async (connectionId, hash) => newest(connectionId, (plan) => plan.hash === hash),
    get: async (connectionId, planId) => newest(connectionId, ({ id }) => id === planId),
  };
}
