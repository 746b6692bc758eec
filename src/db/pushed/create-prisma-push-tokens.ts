import type { PushTokens } from '../../ports/push-tokens.ts';
import type { PrismaClient } from '../generated/client.ts';

export function createPrismaPushTokens({ prisma }: { readonly prisma: PrismaClient }): PushTokens {
  return {
    async issue({ connectionId, sourceId }, hash, createdBy, now) {
      await prisma.$transaction([
        prisma.pushToken.updateMany({ where: { sourceId, revokedAt: null }, data: { revokedAt: now } }),
        prisma.pushToken.create({ data: { hash, connectionId, sourceId, createdAt: now, createdBy } }),
      ]);
    },
    async revoke({ sourceId }, now) {
      const { count } = await prisma.pushToken.updateMany({
        where: { sourceId, revokedAt: null },
        data: { revokedAt: now },
      });
      return count > 0;
    },
    async standing(connectionId) {
      const rows = await prisma.pushToken.findMany({ where: { connectionId, revokedAt: null } });
      return new Map(
        rows.map(({ sourceId, createdAt, createdBy }) => [sourceId, { at: createdAt, by: createdBy }]),
      );
    },
    async findByHash(hash) {
      const row = await prisma.pushToken.findFirst({
        where: { hash, revokedAt: null },
        select: { connectionId: true, sourceId: true, source: { select: { name: true } } },
      });
      if (row === null) return null;
      return { connectionId: row.connectionId, sourceId: row.sourceId, name: row.source.name };
    },
  };
}
