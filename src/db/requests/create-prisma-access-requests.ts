import type { AccessRequest } from '../../domain/access-request.ts';
import { foldEmail } from '../../domain/email.ts';
import type { AccessRequests } from '../../ports/access-requests.ts';
import type { NewId } from '../../ports/ids.ts';
import type { PrismaClient, AccessRequest as Row } from '../generated/client.ts';
import { isUuid } from '../is-uuid.ts';
import { toStorable } from '../json-rows.ts';

interface Deps {
  readonly prisma: PrismaClient;
  readonly newId: NewId;
}

export function createPrismaAccessRequests({ prisma, newId }: Deps): AccessRequests {
  return {
    async add(connectionId, { email, why, asker }, now) {
      const emailFold = foldEmail(email);
      const row = await prisma.$transaction(async (tx) => {
        // Two who ask at once for the same address are one request.
        await tx.$queryRaw`SELECT id FROM connections WHERE id = ${connectionId}::uuid FOR NO KEY UPDATE`;
        const waits = await tx.accessRequest.findFirst({
          where: { connectionId, emailFold, decision: null },
        });
        if (waits !== null) return null;
        const asked = { askerId: asker.userId, askerName: toStorable(asker.name), askedAt: now };
        return tx.accessRequest.create({
          data: { id: newId(), connectionId, email, emailFold, why: toStorable(why), ...asked },
        });
      });
      return row === null ? null : toRequest(row);
    },
    async get(connectionId, id) {
      if (!isUuid(id)) return null;
      const row = await prisma.accessRequest.findFirst({ where: { connectionId, id } });
      return row === null ? null : toRequest(row);
    },
    async waiting(connectionId) {
      const where = { connectionId, decision: null };
      const rows = await prisma.accessRequest.findMany({
        where,
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toRequest);
    },
    async decide(connectionId, emails, decision, decidedBy, decidedAt) {
      const folds = emails.map(foldEmail);
      const rows = await prisma.accessRequest.updateManyAndReturn({
        where: { connectionId, emailFold: { in: folds }, decision: null },
        data: { decision, decidedBy: toStorable(decidedBy), decidedAt },
      });
      return rows.map(toRequest);
    },
  };
}

function toRequest(row: Row): AccessRequest {
  const { id, email, why, askerId, askerName, askedAt, decision, decidedAt, decidedBy } = row;
  return {
    id,
    email,
    why,
    asker: { userId: askerId, name: askerName },
    askedAt,
    decided:
      decidedAt === null
        ? null
        : { decision: decision === 'granted' ? 'granted' : 'declined', by: decidedBy ?? '', at: decidedAt },
  };
}
