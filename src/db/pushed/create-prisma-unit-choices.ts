import type { UnitChoices } from '../../ports/unit-choices.ts';
import type { PrismaClient } from '../generated/client.ts';
import { toPushSource, toUnitAttribute } from './to-push-source.ts';

export function createPrismaUnitChoices({ prisma }: { readonly prisma: PrismaClient }): UnitChoices {
  return {
    async choose(connectionId, id, unitFrom) {
      await prisma.source.updateMany({ where: { connectionId, id, kind: 'scim' }, data: { unitFrom } });
    },
    async pending(connectionId) {
      const rows = await prisma.source.findMany({
        where: { connectionId, kind: 'scim', unitFrom: { not: { equals: prisma.source.fields.unitTaken } } },
        orderBy: { name: 'asc' },
      });
      return rows.map(toPushSource);
    },
    async settle({ sourceId, unitFrom }) {
      await prisma.source.update({ where: { id: sourceId }, data: { unitTaken: unitFrom } });
    },
    async list(connectionId) {
      const rows = await prisma.source.findMany({ where: { connectionId, kind: 'scim' } });
      return new Map(rows.map(({ id, unitFrom }) => [id, toUnitAttribute(unitFrom)]));
    },
  };
}
