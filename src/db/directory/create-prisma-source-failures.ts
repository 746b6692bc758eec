import type { SourceFailures } from '../../ports/source-failures.ts';
import type { PrismaClient } from '../generated/client.ts';

export function createPrismaSourceFailures({ prisma }: { readonly prisma: PrismaClient }): SourceFailures {
  return {
    async note(connectionId, source, code, now) {
      await prisma.sourceFailure.upsert({
        where: { connectionId_source: { connectionId, source } },
        create: { connectionId, source, code, since: now, lastAt: now, times: 1 },
        update: { code, lastAt: now, times: { increment: 1 } },
      });
    },
    async clear(connectionId, source) {
      await prisma.sourceFailure.deleteMany({ where: { connectionId, source } });
    },
    list: (connectionId) =>
      prisma.sourceFailure.findMany({
        where: { connectionId },
        orderBy: { source: 'asc' },
        omit: { connectionId: true },
      }),
  };
}
