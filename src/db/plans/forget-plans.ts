import type { PrismaClient } from '../generated/client.ts';
import { BATCH } from '../in-batches.ts';
import { tidyTables } from '../tidy-tables.ts';

const KEPT_OF_A_SCOPE = 50;
const AN_HOUR_MS = 60 * 60 * 1_000;
const A_FORTNIGHT_MS = 14 * 24 * AN_HOUR_MS;

/**
 * Forgets plans that a newer one with the same hash took the place of an hour ago, and old ones; never the newest
 * of its scope. A comparison every 15 minutes with ten thousand held operations would fill the disk. Holds and
 * runs have their own copies of what they need.
 */
export async function forgetPlans(prisma: PrismaClient, connectionId: string, now: Date): Promise<void> {
  const anHourAgo = new Date(now.getTime() - AN_HOUR_MS);
  const aFortnightAgo = new Date(now.getTime() - A_FORTNIGHT_MS);
  const over = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT id FROM (
      SELECT id, at, saved_at,
             row_number() OVER (PARTITION BY scope ORDER BY at DESC, id DESC) AS age,
             row_number() OVER (PARTITION BY scope, hash ORDER BY at DESC, id DESC) AS copy
        FROM plans WHERE connection_id = ${connectionId}::uuid) AS ranked
     WHERE age > 1 AND (
           age > ${KEPT_OF_A_SCOPE} OR at < ${aFortnightAgo}
           OR (at < ${anHourAgo} AND (copy > 1 OR saved_at IS NULL)))`;
  for (const { id } of over) await forgetPlan(prisma, id);
  if (over.length > 0) await tidyTables(prisma, 'plans');
}

/** Its operations first, in batches: all at once would be a long transaction. */
async function forgetPlan(prisma: PrismaClient, planId: string): Promise<void> {
  let deleted = BATCH;
  while (deleted === BATCH) {
    deleted = await prisma.$executeRaw`
      DELETE FROM operations WHERE plan_id = ${planId}::uuid AND position IN (
        SELECT position FROM operations WHERE plan_id = ${planId}::uuid LIMIT ${BATCH})`;
  }
  await prisma.plan.deleteMany({ where: { id: planId } });
}
