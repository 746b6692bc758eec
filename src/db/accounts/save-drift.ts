import type { Drift } from '../../domain/plan.ts';
import type { PrismaClient } from '../generated/client.ts';
import { BATCH, inBatches } from '../in-batches.ts';
import { toJsonRows } from '../json-rows.ts';

/** Marks the drift of the last plan and takes the marks of earlier ones away; writes only what differs. */
export async function saveDrift(
  prisma: PrismaClient,
  connectionId: string,
  drift: readonly Drift[],
): Promise<void> {
  const ids = drift.map(({ accountId }) => accountId);
  let cleared = BATCH;
  while (cleared === BATCH) {
    cleared = await prisma.$executeRaw`
      UPDATE accounts SET drift = NULL
       WHERE connection_id = ${connectionId}::uuid AND id IN (
             SELECT id FROM accounts
              WHERE connection_id = ${connectionId}::uuid AND drift IS NOT NULL AND id <> ALL(${ids})
              LIMIT ${BATCH})`;
  }
  for (const batch of inBatches(drift)) {
    await prisma.$executeRaw`
      UPDATE accounts a SET drift = r.why
        FROM jsonb_to_recordset(${toJsonRows(batch)}::jsonb) AS r("accountId" text, why text)
       WHERE a.connection_id = ${connectionId}::uuid AND a.id = r."accountId" AND a.drift IS DISTINCT FROM r.why`;
  }
}
