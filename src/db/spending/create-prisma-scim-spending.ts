import {
  type ScimSpending,
  SPENDING_NAMES,
  type SpendingLimit,
  type SpendingName,
} from '../../ports/scim-spending.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';

const COLUMN: Readonly<Record<SpendingName, Prisma.Sql>> = {
  read: Prisma.sql`"read"`,
  write: Prisma.sql`"write"`,
  readOne: Prisma.sql`"read_one"`,
  create: Prisma.sql`"create"`,
  update: Prisma.sql`"update"`,
  delete: Prisma.sql`"delete"`,
};

/** One statement takes a request; two processes that take at once come one after the other on the row. */
export function createPrismaScimSpending({ prisma }: { readonly prisma: PrismaClient }): ScimSpending {
  return {
    async take(connectionId, limits, now) {
      if (await takeNow(prisma, connectionId, limits, now)) return 0;
      const row = await prisma.scimSpending.findUnique({ where: { connectionId } });
      if (row !== null) return Math.max(1, ...limits.map((limit) => waitMs(limit, row[limit.name], now)));
      await begin(prisma, connectionId);
      return (await takeNow(prisma, connectionId, limits, now)) ? 0 : 1;
    },
    async close(connectionId, limits, until) {
      await begin(prisma, connectionId);
      const closed = limits.map(
        ({ name, everyMs, burst }) =>
          Prisma.sql`${COLUMN[name]} = greatest(${COLUMN[name]}, ${later(until, everyMs * burst)}::timestamptz)`,
      );
      await prisma.$executeRaw`
        UPDATE scim_spending SET ${Prisma.join(closed)} WHERE connection_id = ${connectionId}::uuid`;
    },
    async readShare(connectionId) {
      const row = await prisma.scimSpending.findUnique({ where: { connectionId } });
      const { share, shareAt: at, seenAt } = row ?? { share: null, shareAt: null, seenAt: null };
      return share === null || at === null || seenAt === null ? null : { share, at, seenAt };
    },
    async saveShare(connectionId, { share, at, seenAt }) {
      await begin(prisma, connectionId);
      await prisma.scimSpending.update({ where: { connectionId }, data: { share, shareAt: at, seenAt } });
    },
  };
}

async function takeNow(
  prisma: PrismaClient,
  connectionId: string,
  limits: readonly SpendingLimit[],
  now: Date,
): Promise<boolean> {
  const spent = limits.map(
    ({ name, everyMs }) =>
      Prisma.sql`${COLUMN[name]} = greatest(${COLUMN[name]}, ${now}) + ${everyMs} * interval '1 millisecond'`,
  );
  const free = limits.map(
    ({ name, everyMs, burst }) =>
      Prisma.sql`${COLUMN[name]} <= ${later(now, everyMs * (burst - 1))}::timestamptz`,
  );
  const taken = await prisma.$executeRaw`
    UPDATE scim_spending SET ${Prisma.join(spent)}
     WHERE connection_id = ${connectionId}::uuid AND ${Prisma.join(free, ' AND ')}`;
  return taken === 1;
}

/** Nothing used so far. */
async function begin(prisma: PrismaClient, connectionId: string): Promise<void> {
  const unused = Object.fromEntries(SPENDING_NAMES.map((name) => [name, new Date(0)])) as Record<
    SpendingName,
    Date
  >;
  await prisma.scimSpending.createMany({ data: { connectionId, ...unused }, skipDuplicates: true });
}

function waitMs({ everyMs, burst }: SpendingLimit, arrival: Date, now: Date): number {
  return Math.ceil(arrival.getTime() - everyMs * (burst - 1) - now.getTime());
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
