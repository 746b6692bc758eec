import { foldEmail } from '../../domain/email.ts';
import type { Actor, Receipt, ReceiptEvent } from '../../domain/receipt.ts';
import type { ReceiptQuery, Receipts } from '../../ports/receipts.ts';
import type { Prisma } from '../generated/client.ts';
import { inBatches } from '../in-batches.ts';
import { appendReceipts, RECEIPTS_AT_ONCE, type ReceiptDeps } from './append-receipts.ts';
import { verifyReceipts } from './verify-receipts.ts';

type Row = Prisma.ReceiptGetPayload<{ include: { text: true } }>;

export function createPrismaReceipts(deps: ReceiptDeps): Receipts {
  return {
    async append(connectionId, drafts) {
      for (const batch of inBatches(drafts, RECEIPTS_AT_ONCE))
        await appendReceipts(deps, connectionId, batch);
    },
    async list(connectionId, query) {
      const rows = await deps.prisma.receipt.findMany({
        where: whereOf(connectionId, query),
        orderBy: { number: 'desc' },
        take: query.limit,
        include: { text: true },
      });
      return rows.reverse().map(toReceipt);
    },
    verify: (connectionId) => verifyReceipts(deps, connectionId),
  };
}

function whereOf(connectionId: string, { email, from, to }: ReceiptQuery): Prisma.ReceiptWhereInput {
  return {
    connectionId,
    at: { gte: from ?? undefined, lte: to ?? undefined },
    text: email === null ? undefined : { emailFold: foldEmail(email) },
  };
}

function toReceipt(row: Row): Receipt {
  const { text, accountId, planHash, runId, number, seal, at } = row;
  const facts: Receipt['facts'] = JSON.parse(row.facts);
  const subject = { email: text?.email ?? null, name: text?.name ?? null, accountId };
  return {
    number,
    seal,
    event: row.event as ReceiptEvent,
    at,
    actor: toActor(row),
    subject,
    planHash,
    runId,
    facts,
  };
}

/** Whose text was erased is still known by kind and id. */
function toActor({ actorKind, actorId, text }: Row): Actor {
  if (actorKind === 'slack')
    return { kind: 'slack', userId: actorId ?? '', name: text?.actor ?? actorId ?? '' };
  if (actorKind === 'command_line') return { kind: 'command_line', user: text?.actor ?? '' };
  return { kind: 'rollcall' };
}
