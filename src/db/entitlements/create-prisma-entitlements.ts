import type { Entitlements, PlacedPerson, StoredEntitlement } from '../../ports/entitlements.ts';
import { toPerson } from '../directory/person-row.ts';
import { type PlacedRow, readPlacedPeople, toReached } from '../directory/read-placed-people.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { toJsonRows } from '../json-rows.ts';

export function createPrismaEntitlements({ prisma }: { readonly prisma: PrismaClient }): Entitlements {
  return {
    async *placedPeople(connectionId, personIds) {
      for await (const rows of readPlacedPeople(prisma, connectionId, personIds)) yield rows.map(toPlaced);
    },
    async save(connectionId, rows, now) {
      for (const batch of inBatches(rows)) {
        await saveBatch(prisma, connectionId, batch, now);
        await rememberGuests(prisma, connectionId, batch);
      }
    },
  };
}

function toPlaced(row: PlacedRow): PlacedPerson {
  return {
    person: toPerson(row),
    unitPath: row.unitPath,
    placement: { unitIds: row.unitIds, groupIds: row.groupIds, workspaceIds: row.workspaceIds },
    entitled: row.entitled,
    reached: toReached(row.reached),
  };
}

async function saveBatch(
  prisma: PrismaClient,
  connectionId: string,
  rows: readonly StoredEntitlement[],
  now: Date,
): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO entitlements (person_id, connection_id, entitled, seat, reached, changed_at)
    SELECT r."personId", ${connectionId}::uuid, r.entitled, r.seat, r.reached, ${now}
      FROM jsonb_to_recordset(${toJsonRows(rows)}::jsonb)
        AS r("personId" uuid, entitled boolean, seat text, reached jsonb)
    ON CONFLICT (person_id) DO UPDATE SET
      entitled = EXCLUDED.entitled, seat = EXCLUDED.seat, reached = EXCLUDED.reached, changed_at = EXCLUDED.changed_at
    WHERE (entitlements.entitled, entitlements.seat, entitlements.reached)
          IS DISTINCT FROM (EXCLUDED.entitled, EXCLUDED.seat, EXCLUDED.reached)`;
}

/** P5: an account that a guest seat has reached once stays a managed guest. */
async function rememberGuests(
  prisma: PrismaClient,
  connectionId: string,
  rows: readonly StoredEntitlement[],
): Promise<void> {
  const guests = rows.filter(({ reached }) => reached?.by.some(({ seat }) => seat === 'guest'));
  if (guests.length === 0) return;
  await prisma.account.updateMany({
    where: {
      connectionId,
      personId: { in: guests.map(({ personId }) => personId) },
      guestSeatReached: false,
    },
    data: { guestSeatReached: true },
  });
}
