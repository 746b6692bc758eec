import type { Drift, Plan } from '../../domain/plan.ts';
import type { Plans } from '../../ports/plans.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { isUuid } from '../is-uuid.ts';
import { forgetPlans } from './forget-plans.ts';
import { fromOperation, toOperation } from './to-operation.ts';

type PlanRow = Prisma.PlanGetPayload<{ include: { operations: true; drift: true } }>;

const WHOLE = {
  operations: { orderBy: { position: 'asc' } },
  drift: { orderBy: { position: 'asc' } },
} as const;

export function createPrismaPlans({ prisma }: { readonly prisma: PrismaClient }): Plans {
  const newest = async (where: Prisma.PlanWhereInput) => {
    const row = await prisma.plan.findFirst({
      where: { ...where, savedAt: { not: null } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      include: WHOLE,
    });
    return row === null ? null : toPlan(row);
  };
  return {
    save: (connectionId, plan) => savePlan(prisma, connectionId, plan),
    latest: (connectionId) => newest({ connectionId, scope: 'all' }),
    async latestAt(connectionId) {
      const newestAll = { connectionId, scope: 'all', savedAt: { not: null } };
      const { _max } = await prisma.plan.aggregate({ where: newestAll, _max: { at: true } });
      return _max.at;
    },
    findByHash: (connectionId, hash) => newest({ connectionId, hash }),
    get: async (connectionId, planId) => (isUuid(planId) ? newest({ connectionId, id: planId }) : null),
  };
}

/** In batches, so that no transaction lasts; a plan that a crash cut off has no `savedAt` and is none. */
async function savePlan(prisma: PrismaClient, connectionId: string, plan: Plan): Promise<void> {
  const { id, scope, hash, at, unchanged } = plan;
  const readings: unknown = JSON.parse(JSON.stringify(plan.readings));
  await prisma.plan.create({
    data: { id, connectionId, scope, hash, at, unchanged, readings: readings as Prisma.InputJsonValue },
  });
  const operations = plan.operations.map((operation, position) => ({
    planId: id,
    position,
    operation: fromOperation(operation),
  }));
  for (const data of inBatches(operations)) await prisma.operation.createMany({ data: [...data] });
  const drift = plan.drift.map((one, position) => ({ planId: id, position, drift: { ...one } }));
  for (const data of inBatches(drift)) await prisma.planDrift.createMany({ data: [...data] });
  await prisma.plan.update({ where: { id }, data: { savedAt: at } });
  await forgetPlans(prisma, connectionId, at);
}

function toPlan(row: PlanRow): Plan {
  return {
    id: row.id,
    scope: row.scope === 'touched' ? 'touched' : 'all',
    hash: row.hash,
    at: row.at,
    readings: toReadings(row.readings),
    operations: row.operations.map(({ operation }) => toOperation(operation)),
    drift: row.drift.map(({ drift }) => toDrift(drift)),
    unchanged: row.unchanged,
  };
}

function toDrift(stored: unknown): Drift {
  return stored as Drift;
}

/** Written by savePlan only; its two times come back as times. */
function toReadings(stored: unknown): Plan['readings'] {
  const { directory, slack } = stored as {
    directory: Omit<Plan['readings']['directory'], 'at'> & { readonly at: string | null };
    slack: Omit<Plan['readings']['slack'], 'at'> & { readonly at: string };
  };
  return {
    directory: { ...directory, at: directory.at === null ? null : new Date(directory.at) },
    slack: { ...slack, at: new Date(slack.at) },
  };
}
