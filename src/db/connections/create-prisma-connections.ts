import type { Connection } from '../../domain/connection.ts';
import type { Connections, VerifiedTeam } from '../../ports/connections.ts';
import type { NewId } from '../../ports/ids.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { countRows, eraseConnection } from './erase-connection.ts';
import { fromQuarantine, toConnection } from './to-connection.ts';
import { fromPolicy, toPolicy } from './to-policy.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createPrismaConnections({ prisma, newId }: Deps): Connections {
  const update = async (id: string, data: Prisma.ConnectionUpdateInput) => {
    await prisma.connection.update({ where: { id }, data });
  };
  return {
    async list() {
      const rows = await prisma.connection.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
      return rows.map(toConnection);
    },
    async get(id) {
      const row = isUuid(id) ? await prisma.connection.findUnique({ where: { id } }) : null;
      return row === null ? null : toConnection(row);
    },
    async findBySlackId(slackId) {
      const row = await prisma.connection.findUnique({ where: { slackId } });
      return row === null ? null : toConnection(row);
    },
    getOrCreatePending: (now) => getOrCreatePending({ prisma, newId }, now),
    saveVerified: (team, by, now) => saveVerified({ prisma, newId }, team, by, now),
    setState: (id, state) => update(id, { state }),
    setProvisioning: (id, on, by, now) =>
      update(id, { provisioningOn: on, provisioningSince: now, provisioningBy: by }),
    setReviewed: (id, at) => update(id, { reviewedAt: at }),
    setQuarantine: (id, quarantine) => update(id, fromQuarantine(quarantine)),
    erase: (id) => eraseConnection(prisma, id),
    countRows: (id) => countRows(prisma, id),
    async readPolicy(id) {
      const row = await prisma.connection.findUniqueOrThrow({ where: { id }, select: { policy: true } });
      return toPolicy(row.policy);
    },
    savePolicy: (id, policy) => update(id, { policy: fromPolicy(policy) }),
  };
}

async function getOrCreatePending({ prisma, newId }: Deps, now: Date): Promise<Connection> {
  // Two processes may start at once: the second one's insert meets `connections_pending_key` and does nothing.
  await prisma.connection.createMany({
    data: { ...unconnected(newId(), now), provisioningBy: 'Rollcall' },
    skipDuplicates: true,
  });
  return toConnection(await prisma.connection.findFirstOrThrow({ where: { slackId: null } }));
}

async function saveVerified(
  { prisma, newId }: Deps,
  team: VerifiedTeam,
  by: string,
  now: Date,
): Promise<Connection> {
  // A new token ends the back-off at once (G7); the switch stays as somebody set it.
  const verified = { ...team, state: 'connected', ...fromQuarantine(null) };
  const row = await prisma.$transaction(async (tx) => {
    // Two processes may connect at once: both would make the team's row, or give the pending one to two teams.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('rollcall connections'))`;
    const known =
      (await tx.connection.findUnique({ where: { slackId: team.slackId } })) ??
      (await tx.connection.findFirst({ where: { slackId: null } }));
    if (known !== null) return tx.connection.update({ where: { id: known.id }, data: verified });
    return tx.connection.create({
      data: { ...unconnected(newId(), now), ...verified, provisioningBy: by },
    });
  });
  return toConnection(row);
}

function unconnected(id: string, now: Date) {
  return {
    id,
    name: '',
    enterprise: false,
    slackPlan: 'unknown',
    state: 'pending',
    provisioningOn: true,
    provisioningSince: now,
    createdAt: now,
  };
}
