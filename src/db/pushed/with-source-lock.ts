import type { NewId } from '../../ports/ids.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import type { ImportScope } from '../directory/ensure-units.ts';
import type { PrismaClient } from '../generated/client.ts';

export interface PushedDeps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

/** One change of one resource. Changes take turns with each other and with imports: each finds an address free (D4). */
export function withSourceLock<T>(
  { prisma, newId }: PushedDeps,
  { connectionId, sourceId }: Pick<PushSource, 'connectionId' | 'sourceId'>,
  work: (scope: ImportScope) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM connections WHERE id = ${connectionId}::uuid FOR NO KEY UPDATE`;
      return work({ tx, newId, connectionId, sourceId });
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}
