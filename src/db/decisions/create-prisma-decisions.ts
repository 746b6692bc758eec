import type { Decisions } from '../../ports/decisions.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';

/** Standing decisions stand on the account's row, where the case reader finds them. */
export function createPrismaDecisions({ prisma }: { readonly prisma: PrismaClient }): Decisions {
  return {
    async keep(connectionId, accountId, kept, by, now) {
      // JSON leaves out what is not there, which Prisma's type does not.
      const keptByHand = JSON.parse(JSON.stringify({ ...kept, by, at: now.toISOString() }));
      await prisma.account.updateMany({ where: { connectionId, id: accountId }, data: { keptByHand } });
    },
    async release(connectionId, accountId) {
      const data = { keptByHand: Prisma.DbNull, driftDecision: Prisma.DbNull, switchedOffAt: null };
      await prisma.account.updateMany({ where: { connectionId, id: accountId }, data });
    },
    async decideDrift(connectionId, accountId, decision, by, now) {
      const driftDecision = decision === null ? Prisma.DbNull : { ...decision, by, at: now.toISOString() };
      await prisma.account.updateMany({ where: { connectionId, id: accountId }, data: { driftDecision } });
    },
  };
}
