import type { TouchedPeople } from '../../ports/touched-people.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { toJsonRows } from '../json-rows.ts';

export function createPrismaTouchedPeople({ prisma }: { readonly prisma: PrismaClient }): TouchedPeople {
  return {
    async lookAgain(connectionId, personIds, dueAt) {
      for (const ids of inBatches(personIds)) {
        const data = ids.map((personId) => ({ personId, connectionId, dueAt }));
        await prisma.touchedPerson.createMany({ data, skipDuplicates: true });
      }
    },
    due: (connectionId, now, limit) =>
      prisma.touchedPerson.findMany({
        where: { connectionId, dueAt: { lte: now } },
        select: { personId: true, dueAt: true },
        orderBy: [{ dueAt: 'asc' }, { personId: 'asc' }],
        take: limit,
      }),
    async settle(connectionId, looked) {
      for (const batch of inBatches(looked)) {
        await prisma.$executeRaw`
          DELETE FROM touched_people t
           USING jsonb_to_recordset(${toJsonRows(batch)}::jsonb) AS r("personId" uuid, "dueAt" timestamptz)
           WHERE t.connection_id = ${connectionId}::uuid AND t.person_id = r."personId" AND t.due_at = r."dueAt"`;
      }
    },
    async nextDue(connectionId) {
      const row = await prisma.touchedPerson.findFirst({
        where: { connectionId },
        orderBy: { dueAt: 'asc' },
      });
      return row?.dueAt ?? null;
    },
  };
}
