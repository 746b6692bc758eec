import type { PushTokens } from '../../ports/push-tokens.ts';
import type { PrismaClient } from '../generated/client.ts';
import { PUSH_SOURCE, toPushSource } from './to-push-source.ts';

const AN_HOUR_MS = 60 * 60 * 1_000;

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
        rows.map(({ sourceId, createdAt, createdBy, lastUsedAt }) => [
          sourceId,
          { at: createdAt, by: createdBy, usedAt: lastUsedAt },
        ]),
      );
    },
    async findByHash(hash, now) {
      const row = await prisma.pushToken.findFirst({
        where: { hash, revokedAt: null },
        select: { lastUsedAt: true, source: { select: PUSH_SOURCE } },
      });
      if (row === null) return null;
      if (isOlder(row.lastUsedAt, now))
        await prisma.pushToken.update({ where: { hash }, data: { lastUsedAt: now } });
      return toPushSource(row.source);
    },
  };
}

function isOlder(usedAt: Date | null, now: Date): boolean {
  return usedAt === null || now.getTime() - usedAt.getTime() >= AN_HOUR_MS;
}
